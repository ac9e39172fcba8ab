import { z } from 'zod';
import { eventSeconds } from './fields';
import { type ReturnGenerator, type ScenarioFrame, stepsIn } from './scenario';

export const liquidityWithdrawalSchema = z.strictObject({
  name: z.literal('liquidity-withdrawal'),
  withdrawn: z.number().min(0, 'at least 0').max(0.99, 'at most 0.99 (share of depth)'),
  withdrawalSeconds: eventSeconds().positive('above 0 s'),
  absenceSeconds: eventSeconds(),
  returnSeconds: eventSeconds().default(0),
});

/**
 * Liquidity providers leave with no move of the fundamental: the depth that they command falls by the share `withdrawn`
 * at an even pace over `withdrawalSeconds`, stays away for `absenceSeconds`, and comes back at an even pace over
 * `returnSeconds` (at once where that is 0: the run ends with the absence). The depth in force follows its command with the
 * market's own lag. The same on every path.
 */
export type LiquidityWithdrawal = z.output<typeof liquidityWithdrawalSchema>;

export function liquidityWithdrawal(scenario: LiquidityWithdrawal, frame: ScenarioFrame): ReturnGenerator {
  const leaving = Math.max(1, stepsIn(scenario.withdrawalSeconds, frame.intervalSeconds));
  const away = leaving + stepsIn(scenario.absenceSeconds, frame.intervalSeconds);
  const returning = stepsIn(scenario.returnSeconds, frame.intervalSeconds);
  const markets = frame.markets.length;
  const steps = away + returning;
  const gone = (t: number): number => {
    if (t < leaving) return (t + 1) / leaving;
    return t < away ? 1 : 1 - (t + 1 - away) / returning;
  };
  return {
    steps,
    fill(_path, out) {
      out.fill(0, 0, steps * markets);
    },
    disturb(_path, { withdrawn }) {
      for (let t = 0; t < steps; t++) {
        const kept = 1 - scenario.withdrawn * gone(t);
        for (let m = 0; m < markets; m++) withdrawn[t * markets + m] = 1 - (1 - withdrawn[t * markets + m]) * kept;
      }
    },
  };
}
