import {
  CHANNELS,
  hasGain,
  linearise,
  marketModel,
  operatingPoint,
  returnRatio,
  trajectory,
} from '@/server/domain/market';
import { DEFAULT_POLICY } from '@/server/domain/stability';
import type { Benchmark } from '../benchmark';
import { MARKETS } from '../markets';

const FREQUENCIES = 500;

/** Three operating points; at each the window, all margins, modes, and every loop at 500 frequencies. */
export const fullReport: readonly Benchmark[] = Object.entries(MARKETS).map(([name, market]) => ({
  name: `full report (${name})`,
  repetitions: 15,
  run: () => {
    const model = marketModel(market);
    const highest = Math.PI / model.constants.updateInterval;
    const omega = Array.from({ length: FREQUENCIES }, (_, k) => highest * 10 ** ((-5 * k) / (FREQUENCIES - 1)));
    return DEFAULT_POLICY.operatingPoints.map((shock) => {
      const run = trajectory(model, shock);
      const linear = linearise(model, run.states[run.states.length - 1], run.drift, 'pressed');
      const channels = CHANNELS.filter((channel) => hasGain(market, channel));
      return [operatingPoint(model, shock), channels.map((channel) => returnRatio(model, linear, channel, omega))];
    });
  },
}));
