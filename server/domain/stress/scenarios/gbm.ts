import { z } from 'zod';
import { RandomStream } from '../../elementary';
import { YEAR } from '../../market';
import { STREAMS } from '../streams';
import { type ReturnGenerator, type ScenarioFrame, stepsIn } from './scenario';

export const gbmSchema = z.strictObject({
  name: z.literal('gbm'),
  volatility: z.number().min(0, 'at least 0 (annualised)').max(10, 'at most 10 (annualised)'),
  drift: z.number().min(-50, 'at least -50 (log, annualised)').max(50, 'at most 50 (log, annualised)').default(0),
  durationSeconds: z.number().positive('above 0 s').max(31_536_000, 'at most 31536000 s'),
  correlation: z.number().min(0, 'at least 0').max(1, 'at most 1').default(0.8),
});

/**
 * Geometric Brownian motion with annualised `volatility` σ and log drift μ, correlated across markets by one factor:
 *
 *     w = μ·Δ/YEAR + σ·√(Δ/YEAR)·(√ρ·z₀ + √(1−ρ)·z_m)
 *
 * so that w has mean μ·Δ/YEAR, variance σ²·Δ/YEAR, and correlation ρ between markets.
 */
export type Gbm = z.output<typeof gbmSchema>;

export function gbm(scenario: Gbm, frame: ScenarioFrame, seed: number): ReturnGenerator {
  const years = frame.intervalSeconds / YEAR;
  const mean = scenario.drift * years;
  const deviation = scenario.volatility * Math.sqrt(years);
  const shared = deviation * Math.sqrt(scenario.correlation);
  const own = deviation * Math.sqrt(1 - scenario.correlation);
  const markets = frame.markets.length;
  const steps = Math.max(1, stepsIn(scenario.durationSeconds, frame.intervalSeconds));
  return {
    steps,
    fill(path, out) {
      const common = new RandomStream(seed, path, STREAMS.gbmCommon);
      for (let t = 0; t < steps; t++) out.fill(mean + shared * common.normalAt(t), t * markets, (t + 1) * markets);
      for (let m = 0; m < markets; m++) {
        const stream = new RandomStream(seed, path, STREAMS.gbmOwn + m);
        for (let t = 0; t < steps; t++) out[t * markets + m] += own * stream.normalAt(t);
      }
    },
  };
}
