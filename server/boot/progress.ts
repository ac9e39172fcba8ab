/** One line per step of the start, such as `homeostat  database   embedded, ready in 0.6 s`. */
export function progress(step: string, text: string): void {
  process.stdout.write(`homeostat  ${step.padEnd(10)} ${text}\n`);
}

/** Seconds since `began` (ms of `performance.now`), such as `1.2 s`. */
export function since(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
