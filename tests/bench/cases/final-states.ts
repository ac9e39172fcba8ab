import { finalState, marketModel } from '@/server/domain/market';
import { DEFAULT_POLICY } from '@/server/domain/stability';
import type { Benchmark } from '../benchmark';
import { MARKETS } from '../markets';

/** The report at the three final states alone: eigenvalues, modes and all margins, without the window. */
export const finalStates: readonly Benchmark[] = Object.entries(MARKETS).map(([name, market]) => ({
  name: `three final states (${name})`,
  repetitions: 25,
  run: () => {
    const model = marketModel(market);
    return DEFAULT_POLICY.operatingPoints.map((shock) => finalState(model, shock));
  },
}));
