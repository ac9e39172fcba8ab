import { describe, expect, it } from 'vitest';
import { joinBranches, polynomialRoots } from '@/server/domain/control';

const set = (...roots: [number, number][]) => ({
  re: Float64Array.from(roots, ([re]) => re),
  im: Float64Array.from(roots, ([, im]) => im),
});

describe('joinBranches', () => {
  it('follows roots whatever their order in each set', () => {
    const branches = joinBranches([set([0, 0], [1, 0]), set([1.1, 0], [0.1, 0]), set([0.2, 0], [1.2, 0])]);
    expect(branches.map(({ points }) => points.map(({ re }) => re))).toEqual([
      [0, 0.1, 0.2],
      [1, 1.1, 1.2],
    ]);
  });

  it('begins and ends branches where the number of roots changes, and all at an empty set', () => {
    const branches = joinBranches([set([0, 0]), set([0, 0], [5, 0]), set([5, 0]), set(), set([5, 0])]);
    expect(branches.map(({ points }) => points.map(({ set: at }) => at))).toEqual([[0, 1], [1, 2], [4]]);
  });

  it('follows the roots of z² − 2z + k through their meeting at k = 1', () => {
    const gains = Array.from({ length: 41 }, (_, k) => k / 20);
    const branches = joinBranches(gains.map((k) => polynomialRoots(Float64Array.from([1, -2, k]))));
    expect(branches).toHaveLength(2);
    for (const { points } of branches) {
      expect(points).toHaveLength(41);
      for (const { set: at, re, im } of points) {
        // Residual of the polynomial at the root.
        expect(re * re - im * im - 2 * re + gains[at]).toBeCloseTo(0, 10);
        expect(2 * im * (re - 1)).toBeCloseTo(0, 7);
      }
    }
  });
});
