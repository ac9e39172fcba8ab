import { DEFAULT_POLICY, robustness } from '@/server/domain/stability';
import type { Benchmark } from '../benchmark';
import { MARKETS } from '../markets';

/** Robustness over 1 000 sampled plants, with the vertices and the ascent that go before and after them. */
export const monteCarlo: readonly Benchmark[] = [
  {
    name: 'robustness of 1 000 plants (gentle)',
    repetitions: 1,
    run: () => robustness(MARKETS.gentle, DEFAULT_POLICY, { plants: 1_000, seed: 1 }),
  },
];
