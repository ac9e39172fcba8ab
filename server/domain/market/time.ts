/** seconds */
export const DAY = 86_400;
/** seconds */
export const YEAR = 365 * DAY;
