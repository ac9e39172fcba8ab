import { z } from 'zod';
import { YEAR } from '../../market';
import { STREAMS } from '../streams';
import { correlatedNormals } from './correlated-normals';
import { annualDrift, annualVolatility, correlationBetweenMarkets, durationSeconds } from './fields';
import { type ReturnGenerator, type ScenarioFrame, stepsIn } from './scenario';

export const hestonSchema = z.strictObject({
  name: z.literal('heston'),
  startVolatility: annualVolatility(),
  longRunVolatility: annualVolatility(),
  reversionPerYear: z.number().min(0, 'at least 0 (1/year)').max(5_000, 'at most 5000 (1/year)'),
  volatilityOfVariance: z.number().min(0, 'at least 0 (annualised)').max(50, 'at most 50 (annualised)'),
  leverageCorrelation: z.number().min(-1, 'at least -1').max(1, 'at most 1').default(-0.5),
  drift: annualDrift(),
  durationSeconds: durationSeconds(),
  correlation: correlationBetweenMarkets(),
});

/**
 * Stochastic variance (Heston 1993), by the full-truncation scheme (Lord, Koekkoek and van Dijk 2010): with v⁺ = max(v, 0),
 *
 *     w = μ·Δ + √(v⁺·Δ)·z,    v ← v + κ·(θ − v⁺)·Δ + ξ·√(v⁺·Δ)·(ρ·z + √(1−ρ²)·z′)
 *
 * Δ in years, θ the square of the long-run volatility. While v stays positive its mean is θ + (v₀ − θ)·(1 − κΔ)^t. Each
 * market has a variance of its own; both noises correlate between markets.
 */
export type Heston = z.output<typeof hestonSchema>;

export function heston(scenario: Heston, frame: ScenarioFrame, seed: number): ReturnGenerator {
  const years = frame.intervalSeconds / YEAR;
  const { reversionPerYear, volatilityOfVariance, leverageCorrelation, correlation } = scenario;
  const mean = scenario.drift * years;
  const longRun = scenario.longRunVolatility * scenario.longRunVolatility;
  const aside = Math.sqrt(1 - leverageCorrelation * leverageCorrelation);
  const markets = frame.markets.length;
  const steps = Math.max(1, stepsIn(scenario.durationSeconds, frame.intervalSeconds));
  const variance = new Float64Array(markets);
  return {
    steps,
    fill(path, out) {
      variance.fill(scenario.startVolatility * scenario.startVolatility);
      const price = correlatedNormals(seed, path, STREAMS.hestonCommon, STREAMS.hestonOwn, correlation, markets);
      const other = correlatedNormals(
        seed,
        path,
        STREAMS.hestonVarianceCommon,
        STREAMS.hestonVarianceOwn,
        correlation,
        markets,
      );
      for (let t = 0; t < steps; t++)
        for (let m = 0; m < markets; m++) {
          const present = Math.max(0, variance[m]);
          const size = Math.sqrt(present * years);
          const z = price.at(t, m);
          out[t * markets + m] = mean + size * z;
          variance[m] +=
            reversionPerYear * (longRun - present) * years +
            volatilityOfVariance * size * (leverageCorrelation * z + aside * other.at(t, m));
        }
    },
  };
}
