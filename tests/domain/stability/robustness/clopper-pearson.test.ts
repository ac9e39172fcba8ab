import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson } from '@/server/domain/stability/robustness/clopper-pearson';
import { incompleteBeta } from '@/server/domain/elementary';

/** P(X ≥ k), X binomial(n, p): a finite sum that equals I_p(k, n − k + 1). */
function upperTail(n: number, k: number, p: number): number {
  let term = (1 - p) ** n;
  let below = 0;
  for (let j = 0; j < k; j += 1) {
    below += term;
    term *= ((n - j) / (j + 1)) * (p / (1 - p));
  }
  return 1 - below;
}

describe('incompleteBeta', () => {
  it('has its closed forms', () => {
    for (const x of [0.001, 0.2, 0.5, 0.9, 0.999]) {
      expect(incompleteBeta(x, 1, 1)).toBeCloseTo(x, 14);
      expect(incompleteBeta(x, 3, 1)).toBeCloseTo(x ** 3, 14);
      expect(incompleteBeta(x, 1, 7)).toBeCloseTo(1 - (1 - x) ** 7, 14);
      // arcsine distribution
      expect(incompleteBeta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 13);
      expect(incompleteBeta(x, 400, 401)).toBeCloseTo(upperTail(800, 400, x), 11);
    }
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });

  it('is a binomial tail, and mirrors itself', () => {
    const tail = fc.record({
      n: fc.integer({ min: 1, max: 60 }),
      part: fc.nat(),
      x: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    });
    fc.assert(
      fc.property(tail, ({ n, part, x }) => {
        const k = 1 + (part % n);
        expect(incompleteBeta(x, k, n - k + 1)).toBeCloseTo(upperTail(n, k, x), 11);
        expect(incompleteBeta(x, k, n - k + 1) + incompleteBeta(1 - x, n - k + 1, k)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('refuses what has no meaning', () => {
    expect(() => incompleteBeta(1.1, 1, 1)).toThrow('x 1.1 is out of range: from 0 to 1');
    expect(() => incompleteBeta(0.5, 0, 1)).toThrow('a 0 is out of range: above 0');
  });
});

describe('clopperPearson', () => {
  it('has its closed forms at 0 and n, and the tails it promises between', () => {
    expect(clopperPearson(0, 10).interval).toEqual([0, expect.closeTo(1 - 0.025 ** 0.1, 12) as number]);
    expect(clopperPearson(10, 10).interval).toEqual([expect.closeTo(0.025 ** 0.1, 12) as number, 1]);
    // R: binom.test(5, 10)$conf.int
    expect(clopperPearson(5, 10).interval[0]).toBeCloseTo(0.187086, 6);
    expect(clopperPearson(5, 10).interval[1]).toBeCloseTo(0.812914, 6);
    for (const [k, n] of [
      [1, 20],
      [37, 50],
      [10, 1000],
    ]) {
      const { value, interval } = clopperPearson(k, n);
      expect(value).toBe(k / n);
      expect(upperTail(n, k, interval[0])).toBeCloseTo(0.025, 9);
      expect(1 - upperTail(n, k + 1, interval[1])).toBeCloseTo(0.025, 9);
      const failures = clopperPearson(n - k, n).interval;
      expect([1 - failures[1], 1 - failures[0]]).toEqual(interval.map((end) => expect.closeTo(end, 12) as number));
    }
  });
});
