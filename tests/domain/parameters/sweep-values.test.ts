import { describe, expect, it } from 'vitest';
import { parameter, sweepValues } from '@/server/domain/parameters';

describe('sweepValues', () => {
  it('goes from end to end, by equal steps or equal ratios as the slider does', () => {
    expect(sweepValues(parameter('margin.volatilityMultiplier'), 1, 3, 5)).toEqual([1, 1.5, 2, 2.5, 3]);
    const seconds = sweepValues(parameter('margin.liquidationHorizon'), 900, 3600, 3);
    expect(seconds).toEqual([900, 1800, 3600]);
    expect(sweepValues(parameter('margin.liquidationHorizon'), 0, 2, 41)).toEqual([0, 1, 2]);
  });
});
