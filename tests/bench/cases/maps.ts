import { DEFAULT_POLICY } from '@/server/domain/stability';
import { MAP_QUANTITIES, stabilityMap } from '@/server/domain/stability/map';
import type { Benchmark } from '../benchmark';
import { MARKETS } from '../markets';

const axes = (count: number) => ({
  x: { parameter: 'margin.volatilityMultiplier', from: 0.2, to: 3, count, scale: 'linear' as const },
  y: { parameter: 'liquidation.closeFraction', from: 0.05, to: 1, count, scale: 'linear' as const },
});

/** The coarse 8 × 8 level and the whole 64 × 64 map, by quantity. */
export const maps: readonly Benchmark[] = [8, 64].flatMap((count) =>
  MAP_QUANTITIES.map((quantity) => ({
    name: `map ${count} × ${count} (${quantity})`,
    repetitions: count === 8 ? 5 : 1,
    run: () => [...stabilityMap(MARKETS.reference, DEFAULT_POLICY, { ...axes(count), quantity })],
  })),
);
