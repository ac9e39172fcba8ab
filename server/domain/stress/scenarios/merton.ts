import { z } from 'zod';
import { RandomStream } from '../../elementary';
import { YEAR } from '../../market';
import { STREAMS } from '../streams';
import { correlatedNormals } from './correlated-normals';
import {
  annualDrift,
  annualVolatility,
  correlationBetweenMarkets,
  durationSeconds,
  jumpDeviation,
  jumpMean,
} from './fields';
import { poissonQuantile } from './poisson';
import { type ReturnGenerator, type ScenarioFrame, stepsIn } from './scenario';

export const mertonSchema = z.strictObject({
  name: z.literal('merton'),
  volatility: annualVolatility(),
  drift: annualDrift(),
  jumpsPerYear: z.number().min(0, 'at least 0 (1/year)').max(1e6, 'at most 1e6 (1/year)'),
  jumpMean: jumpMean(),
  jumpDeviation: jumpDeviation(),
  durationSeconds: durationSeconds(),
  correlation: correlationBetweenMarkets(),
});

/**
 * Jump diffusion (Merton 1976): w = μ·Δ + σ·√Δ·z + J, J the sum of N ~ Poisson(λ·Δ) log jumps of mean m and deviation s,
 * that is N·m + s·√N·z′. Jumps come to all markets at once; their sizes correlate like the diffusion. A return has mean
 * (μ + λ·m)·Δ and variance (σ² + λ·(m² + s²))·Δ, Δ in years.
 */
export type Merton = z.output<typeof mertonSchema>;

export function merton(scenario: Merton, frame: ScenarioFrame, seed: number): ReturnGenerator {
  const years = frame.intervalSeconds / YEAR;
  const mean = scenario.drift * years;
  const deviation = scenario.volatility * Math.sqrt(years);
  const markets = frame.markets.length;
  const steps = Math.max(1, stepsIn(scenario.durationSeconds, frame.intervalSeconds));
  return {
    steps,
    fill(path, out) {
      const { correlation } = scenario;
      const counts = new RandomStream(seed, path, STREAMS.mertonCount);
      const noise = correlatedNormals(seed, path, STREAMS.mertonCommon, STREAMS.mertonOwn, correlation, markets);
      const sizes = correlatedNormals(
        seed,
        path,
        STREAMS.mertonSizeCommon,
        STREAMS.mertonSizeOwn,
        correlation,
        markets,
      );
      for (let t = 0; t < steps; t++) {
        const jumps = poissonQuantile(scenario.jumpsPerYear * years, counts.uniformAt(t));
        for (let m = 0; m < markets; m++) {
          const jump =
            jumps === 0 ? 0 : jumps * scenario.jumpMean + scenario.jumpDeviation * Math.sqrt(jumps) * sizes.at(t, m);
          out[t * markets + m] = mean + deviation * noise.at(t, m) + jump;
        }
      }
    },
  };
}
