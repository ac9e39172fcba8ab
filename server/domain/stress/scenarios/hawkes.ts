import { z } from 'zod';
import { exp, RandomStream } from '../../elementary';
import { YEAR } from '../../market';
import { STREAMS } from '../streams';
import { correlatedNormals } from './correlated-normals';
import { annualVolatility, correlationBetweenMarkets, durationSeconds, jumpDeviation, jumpMean } from './fields';
import { poissonQuantile } from './poisson';
import { type ReturnGenerator, type ScenarioFrame, stepsIn } from './scenario';

export const hawkesSchema = z.strictObject({
  name: z.literal('hawkes'),
  volatility: annualVolatility(),
  baseJumpsPerHour: z.number().min(0, 'at least 0 (1/h)').max(3_600, 'at most 3600 (1/h)'),
  branchingRatio: z.number().min(0, 'at least 0').max(0.99, 'at most 0.99: beyond it jumps never end'),
  excitationHalfLifeSeconds: z.number().positive('above 0 s').max(604_800, 'at most 604800 s'),
  jumpMean: jumpMean(),
  jumpDeviation: jumpDeviation(),
  durationSeconds: durationSeconds(),
  correlation: correlationBetweenMarkets(),
});

/**
 * Self-exciting jumps (Hawkes 1971) on a diffusion: each jump sets off `branchingRatio` n further jumps on average, spread
 * over time with a half-life. On intervals of Δ, with d = ½^(Δ/half-life), b base jumps and e excited ones expected:
 *
 *     N ~ Poisson(b + e),    e ← d·e + n·(1 − d)·N
 *
 * so that a jump's offspring come in later intervals and sum to n exactly; long runs have b/(1 − n) jumps per interval.
 * Jumps come to all markets at once, with correlated sizes; e starts at 0.
 */
export type Hawkes = z.output<typeof hawkesSchema>;

export function hawkes(scenario: Hawkes, frame: ScenarioFrame, seed: number): ReturnGenerator {
  const interval = frame.intervalSeconds;
  const deviation = scenario.volatility * Math.sqrt(interval / YEAR);
  const base = (scenario.baseJumpsPerHour * interval) / 3600;
  const decay = exp((-Math.LN2 * interval) / scenario.excitationHalfLifeSeconds);
  const markets = frame.markets.length;
  const steps = Math.max(1, stepsIn(scenario.durationSeconds, interval));
  return {
    steps,
    fill(path, out) {
      const { correlation } = scenario;
      const counts = new RandomStream(seed, path, STREAMS.hawkesCount);
      const noise = correlatedNormals(seed, path, STREAMS.hawkesCommon, STREAMS.hawkesOwn, correlation, markets);
      const sizes = correlatedNormals(
        seed,
        path,
        STREAMS.hawkesSizeCommon,
        STREAMS.hawkesSizeOwn,
        correlation,
        markets,
      );
      // expected jumps of an interval beyond the base
      let excited = 0;
      for (let t = 0; t < steps; t++) {
        const jumps = poissonQuantile(base + excited, counts.uniformAt(t));
        for (let m = 0; m < markets; m++) {
          const jump =
            jumps === 0 ? 0 : jumps * scenario.jumpMean + scenario.jumpDeviation * Math.sqrt(jumps) * sizes.at(t, m);
          out[t * markets + m] = deviation * noise.at(t, m) + jump;
        }
        excited = decay * excited + scenario.branchingRatio * jumps * (1 - decay);
      }
    },
  };
}
