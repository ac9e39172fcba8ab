import { z } from 'zod';
import { log, RandomStream } from '../../elementary';
import { outOfRange } from '../../errors';
import { STREAMS } from '../streams';
import { durationSeconds } from './fields';
import { MAX_MEAN, poissonQuantile } from './poisson';
import { type ReturnGenerator, type ScenarioFrame, stepsIn } from './scenario';

export const crowdedSkewSchema = z.strictObject({
  name: z.literal('crowded-skew'),
  ordersPerHour: z.number().positive('above 0 orders/h').max(36_000, 'at most 36000 orders/h'),
  meanOrder: z.number().positive('above 0 USD').max(1e9, 'at most 1000000000 USD'),
  durationSeconds: durationSeconds(),
});

const HOUR = 3600;

/**
 * One-sided demand: orders on the market's own side (buys where longs are at risk, sells where shorts are) that arrive as
 * a Poisson process, each of exponentially distributed size, market by market on its own. The order flow of an interval,
 *
 *     e = side·Σ_{k ≤ N} X_k, N ~ Poisson(λΔ), X ~ Exp(mean μ),
 *
 * has mean side·λΔμ and variance 2λΔμ². The crowd is no account: it moves price, skew and funding.
 */
export type CrowdedSkew = z.output<typeof crowdedSkewSchema>;

/** @throws DomainError where more than 700 orders are expected per interval: their number couldn't be drawn */
export function crowdedSkew(scenario: CrowdedSkew, frame: ScenarioFrame, seed: number): ReturnGenerator {
  const markets = frame.markets.length;
  const steps = Math.max(1, stepsIn(scenario.durationSeconds, frame.intervalSeconds));
  const expected = (scenario.ordersPerHour * frame.intervalSeconds) / HOUR;
  if (expected > MAX_MEAN) {
    const limit = `at most ${(MAX_MEAN * HOUR) / frame.intervalSeconds} at an interval of ${frame.intervalSeconds} s`;
    throw outOfRange('scenario.ordersPerHour', scenario.ordersPerHour, limit, 'orders/h');
  }
  return {
    steps,
    fill(_path, out) {
      out.fill(0, 0, steps * markets);
    },
    disturb(path, { flow }) {
      for (let m = 0; m < markets; m++) {
        const counts = new RandomStream(seed, path, STREAMS.crowdCount + m);
        const sizes = new RandomStream(seed, path, STREAMS.crowdSize + m);
        let drawn = 0;
        for (let t = 0; t < steps; t++) {
          let demand = 0;
          for (let left = poissonQuantile(expected, counts.uniformAt(t)); left > 0; left--)
            demand -= scenario.meanOrder * log(sizes.uniformAt(drawn++));
          flow[t * markets + m] += frame.markets[m].side * demand;
        }
      }
    },
  };
}
