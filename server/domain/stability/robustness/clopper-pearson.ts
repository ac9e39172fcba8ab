import { incompleteBeta } from '../../elementary';

export interface Probability {
  readonly value: number;
  readonly successes: number;
  readonly trials: number;
  /** 95 %, at least that often right whatever the true probability is */
  readonly interval: readonly [low: number, high: number];
}

const TAIL = 0.025;

/**
 * A probability from n ≥ 1 trials with its exact 95 % interval (Clopper and Pearson 1934): the quantiles 2.5 % of
 * Beta(k, n − k + 1) and 97.5 % of Beta(k + 1, n − k), 0 and 1 at the ends.
 */
export function clopperPearson(successes: number, trials: number): Probability {
  const low = successes === 0 ? 0 : quantile(TAIL, successes, trials - successes + 1);
  const high = successes === trials ? 1 : quantile(1 - TAIL, successes + 1, trials - successes);
  return { value: successes / trials, successes, trials, interval: [low, high] };
}

/** Bisection until no number lies between. */
function quantile(level: number, a: number, b: number): number {
  let [below, above] = [0, 1];
  for (;;) {
    const middle = (below + above) / 2;
    if (middle <= below || middle >= above) return middle;
    if (incompleteBeta(middle, a, b) < level) below = middle;
    else above = middle;
  }
}
