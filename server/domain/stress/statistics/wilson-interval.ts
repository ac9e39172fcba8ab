/** 97.5 % quantile of the standard normal */
export const Z_95 = 1.959963984540054;

export interface Proportion {
  readonly value: number;
  /** 95 % interval */
  readonly interval: readonly [low: number, high: number];
}

/** A proportion of n ≥ 1 trials with its 95 % score interval (Wilson 1927), which stays honest at 0 and at n. */
export function wilsonInterval(successes: number, n: number): Proportion {
  const p = successes / n;
  const z2 = Z_95 * Z_95;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z_95 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { value: p, interval: [Math.max(0, centre - half), Math.min(1, centre + half)] };
}
