import { DEFAULT_POLICY, stabilityReport } from '@/server/domain/stability';
import type { Benchmark } from '../benchmark';
import { MARKETS } from '../markets';

/** The verdict with windows, margins at every fifth state of them, displacements and critical shock. */
export const fullVerdict: readonly Benchmark[] = Object.entries(MARKETS).map(([name, market]) => ({
  name: `full verdict (${name})`,
  repetitions: 15,
  run: () => stabilityReport(market, DEFAULT_POLICY),
}));
