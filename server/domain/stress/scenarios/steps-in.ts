/** Whole steps in `seconds`: ⌊seconds/interval + ½⌋. */
export function stepsIn(seconds: number, intervalSeconds: number): number {
  return Math.floor(seconds / intervalSeconds + 0.5);
}
