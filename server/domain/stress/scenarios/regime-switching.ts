import { z } from 'zod';
import { exp, RandomStream } from '../../elementary';
import { YEAR } from '../../market';
import { STREAMS } from '../streams';
import { correlatedNormals } from './correlated-normals';
import { annualDrift, annualVolatility, correlationBetweenMarkets, durationSeconds } from './fields';
import { type ReturnGenerator, type ScenarioFrame, stepsIn } from './scenario';

const regime = z.strictObject({
  volatility: annualVolatility(),
  drift: annualDrift(),
  meanDurationSeconds: z.number().positive('above 0 s').max(31_536_000, 'at most 31536000 s'),
});

export const regimeSwitchingSchema = z.strictObject({
  name: z.literal('regime-switching'),
  calm: regime,
  turbulent: regime,
  startsTurbulent: z.boolean().default(false),
  durationSeconds: durationSeconds(),
  correlation: correlationBetweenMarkets(),
});

/**
 * A calm and a turbulent regime that all markets share (Hamilton 1989): within one, returns are Gaussian with its
 * volatility and drift; it ends within an interval with probability 1 − e^(−Δ/mean duration). In long runs the share of
 * turbulent intervals is p_c/(p_c + p_t), p the probabilities of leaving calm and turbulence.
 */
export type RegimeSwitching = z.output<typeof regimeSwitchingSchema>;

export function regimeSwitching(scenario: RegimeSwitching, frame: ScenarioFrame, seed: number): ReturnGenerator {
  const years = frame.intervalSeconds / YEAR;
  const regimes = [scenario.calm, scenario.turbulent].map(({ volatility, drift, meanDurationSeconds }) => ({
    mean: drift * years,
    deviation: volatility * Math.sqrt(years),
    leaves: 1 - exp(-frame.intervalSeconds / meanDurationSeconds),
  }));
  const markets = frame.markets.length;
  const steps = Math.max(1, stepsIn(scenario.durationSeconds, frame.intervalSeconds));
  return {
    steps,
    fill(path, out) {
      const switches = new RandomStream(seed, path, STREAMS.regimeSwitch);
      const noise = correlatedNormals(
        seed,
        path,
        STREAMS.regimeCommon,
        STREAMS.regimeOwn,
        scenario.correlation,
        markets,
      );
      let present = scenario.startsTurbulent ? 1 : 0;
      for (let t = 0; t < steps; t++) {
        const { mean, deviation, leaves } = regimes[present];
        for (let m = 0; m < markets; m++) out[t * markets + m] = mean + deviation * noise.at(t, m);
        if (switches.uniformAt(t) < leaves) present = 1 - present;
      }
    },
  };
}
