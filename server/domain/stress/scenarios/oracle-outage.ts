import { z } from 'zod';
import { eventSeconds } from './fields';
import { type ReturnGenerator, type ScenarioFrame, stepsIn } from './scenario';

export const oracleOutageSchema = z.strictObject({
  name: z.literal('oracle-outage'),
  startSeconds: eventSeconds(),
  outageSeconds: eventSeconds().positive('above 0 s'),
});

/**
 * The signals freeze: from `startSeconds` on, for `outageSeconds`, the controllers go on with the variance, imbalance and
 * displacement that they read last, while the market moves on; afterwards they read what they would have. The fundamental
 * doesn't move by itself: a composition lets something happen meanwhile. The same on every path.
 */
export type OracleOutage = z.output<typeof oracleOutageSchema>;

export function oracleOutage(scenario: OracleOutage, frame: ScenarioFrame): ReturnGenerator {
  const start = stepsIn(scenario.startSeconds, frame.intervalSeconds);
  const end = start + Math.max(1, stepsIn(scenario.outageSeconds, frame.intervalSeconds));
  const markets = frame.markets.length;
  return {
    steps: end,
    fill(_path, out) {
      out.fill(0, 0, end * markets);
    },
    disturb(_path, { frozen }) {
      frozen.fill(1, start * markets, end * markets);
    },
  };
}
