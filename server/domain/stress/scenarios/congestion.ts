import { z } from 'zod';
import { durationSeconds } from './fields';
import type { ReturnGenerator, ScenarioFrame } from './scenario';
import { stepsIn } from './steps-in';

const volatility = () => z.number().min(0, 'at least 0 (annualised)').max(100, 'at most 100 (annualised)');

export const congestionSchema = z
  .strictObject({
    name: z.literal('congestion'),
    calmVolatility: volatility(),
    fullVolatility: volatility(),
    extraLatencySeconds: z.number().min(0, 'at least 0 s').max(86_400, 'at most 86400 s'),
    rateShare: z.number().min(0.001, 'at least 0.001 (share of maxRate)').max(1, 'at most 1 (share of maxRate)'),
    durationSeconds: durationSeconds(),
  })
  .refine((scenario) => scenario.calmVolatility < scenario.fullVolatility, {
    path: ['fullVolatility'],
    error: 'above calmVolatility (annualised)',
  });

/**
 * The chain is congested while markets move: with c = clip((σ − calmVolatility)/(fullVolatility − calmVolatility), 0, 1), σ the
 * market's own present EWMA volatility, signals are `extraLatencySeconds`·c late beyond their latency (whole intervals, rounded
 * up; a signal that has arrived stays, so that what is read is never older than what was read before), and liquidation sells
 * at most maxRate·(1 − c·(1 − rateShare)). It ends with `durationSeconds`. Draws nothing and moves no price by itself.
 */
export type Congestion = z.output<typeof congestionSchema>;

export function congestion(scenario: Congestion, frame: ScenarioFrame): ReturnGenerator {
  const steps = Math.max(1, stepsIn(scenario.durationSeconds, frame.intervalSeconds));
  return {
    steps,
    fill(_path, out) {
      out.fill(0, 0, steps * frame.markets.length);
    },
    reactions: { congestion: scenario },
  };
}
