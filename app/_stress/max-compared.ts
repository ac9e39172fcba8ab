/** More variants than this in one plot can't be told apart. */
export const MAX_COMPARED = 6;
