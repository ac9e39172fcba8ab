import { z } from 'zod';
import { meanAndError } from './statistics/mean-and-error';
import { Z_95 } from './statistics/wilson-interval';

const FIRST_LOOK = 64;
const NEXT_LOOK = 1.5;

/** A run ends before its last path once the mean of one metric is known well enough. */
export const stopRuleSchema = z.strictObject({
  /** name of a metric, such as `badDebt` or `liquidatedNotional.ETH` */
  metric: z.string(),
  /** half of the 95 % interval, in the metric's unit */
  halfWidth: z.number().positive('above 0 (the metric’s unit)'),
});

export type StopRule = z.output<typeof stopRuleSchema>;

/** The numbers of paths at which the rule looks: 64, 96, 144, …, each half as many again, below `paths`. */
function looks(paths: number): number[] {
  const at: number[] = [];
  for (let n = FIRST_LOOK; n < paths; n = Math.floor(n * NEXT_LOOK)) at.push(n);
  return at;
}

/**
 * After how many paths a run ends: the first look at which 1.96 standard errors of the metric's mean (of the paired
 * difference, where there is a baseline) are at most `halfWidth`; null where no look up to the paths given decides it.
 * Looks are at fixed numbers of paths in path order, so that every machine stops at the same one. While all values are
 * equal nothing is known of their spread, and the run goes on. The interval isn't widened for having looked several times.
 *
 * @param values the metric of the first paths in path order; NaN where a path has none
 * @param paths of the whole run
 * @param seen looks at up to so many paths have been taken before, and didn't end the run
 */
export function stopsAfter(rule: StopRule, values: Float64Array, paths: number, seen = 0): number | null {
  for (const n of looks(paths)) {
    if (n <= seen) continue;
    if (n > values.length) return null;
    const present = values.subarray(0, n).filter((value) => !Number.isNaN(value));
    const { standardError } = meanAndError(present);
    if (standardError !== null && standardError > 0 && Z_95 * standardError <= rule.halfWidth) return n;
  }
  return null;
}
