import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amplify,
  closeLoop,
  CONTINUOUS,
  discrete,
  eigenvalues,
  rootLocus,
  transferFunction,
} from '@/server/domain/control';
import { inOtherUnits, randomSiso } from './random-loops';

const GAINS = [0, 0.5, 1, 2, 4, 8];

describe('rootLocus', () => {
  it.each([CONTINUOUS, discrete(1)])('holds every closed-loop pole at every gain, each on one branch: %o', (time) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 7 }), (seed, n) => {
        const loop = inOtherUnits(randomSiso(seed, n, time), seed);
        const { gains, branches } = rootLocus(loop, GAINS);
        expect(branches).toHaveLength(n);
        expect(GAINS.every((gain) => gains.includes(gain))).toBe(true);
        gains.forEach((gain, k) => {
          if (k > 0) expect(gain).toBeGreaterThan(gains[k - 1]);
          if (k % 7 !== 0) return;
          const { re, im } = eigenvalues(closeLoop(amplify(loop, gain)).a, n);
          const size = 1 + Math.max(...re.map(Math.abs), ...im.map(Math.abs));
          const free = new Set(re.keys());
          for (const branch of branches) {
            const near = [...free].find((i) => Math.hypot(re[i] - branch.re[k], im[i] - branch.im[k]) < 1e-5 * size);
            expect(near).toBeDefined();
            free.delete(near!);
          }
        });
      }),
      { numRuns: 30 },
    );
  });

  it('follows each pole without exchanging two: no step is longer than to another branch, but at double poles', () => {
    const { gains, branches } = rootLocus(transferFunction([1], [1, 3, 2, 0], CONTINUOUS), [0, 20]);
    expect(gains.length).toBeGreaterThan(20);
    for (let k = 1; k < gains.length; k++) {
      branches.forEach(({ re, im }, i) => {
        const moved = Math.hypot(re[k] - re[k - 1], im[k] - im[k - 1]);
        branches.forEach((other, j) => {
          const apart = Math.hypot(re[k] - other.re[k], im[k] - other.im[k]);
          // the two meet at k = 2√3/9, between gains 2⁻¹² of the interval apart
          if (j !== i && Math.abs(gains[k] - (2 * Math.sqrt(3)) / 9) > 0.02) expect(moved).toBeLessThan(apart);
        });
      });
    }
    // the axis is crossed at k = 6 with ω = √2
    const crossing = rootLocus(transferFunction([1], [1, 3, 2, 0], CONTINUOUS), [5, 6, 7]);
    const at = crossing.gains.indexOf(6);
    const onAxis = crossing.branches.filter(({ re }) => Math.abs(re[at]) < 1e-12);
    expect(onAxis.map(({ im }) => Math.abs(im[at]))).toEqual([
      expect.closeTo(Math.SQRT2, 12),
      expect.closeTo(Math.SQRT2, 12),
    ]);
    for (const { re } of onAxis) expect(re[0] < 0 && re[re.length - 1] > 0).toBe(true);
  });

  it('refuses gains that do not ascend, are none, or leave no solution', () => {
    const lead = transferFunction([1, 2], [1, 1], CONTINUOUS);
    expect(() => rootLocus(lead, [1, 1])).toThrow(/gains\[1\] 1 is out of range/);
    expect(() => rootLocus(lead, [])).toThrow(/gains are empty/);
    expect(() => rootLocus(lead, [NaN])).toThrow(/gains\[0\] NaN/);
    expect(() => rootLocus(lead, [-1])).toThrow(/no solution/);
  });
});
