import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from '@/server/domain/errors';
import { YEAR } from '@/server/domain/market';
import { normalOfStudent } from '@/server/domain/stress/scenarios/correlated-multi-asset';
import { returnGenerator, scenarioSchema, type Scenario } from '@/server/domain/stress/scenarios';
import { drawReturns, INTERVAL_SECONDS, meanOf, varianceOf } from './moments';

const DAY = 86_400;
const years = INTERVAL_SECONDS / YEAR;
const RHO = 0.6;
const input = {
  name: 'correlated-multi-asset',
  volatility: [0.5, 0.9],
  drift: [10, -20],
  correlation: [
    [1, RHO],
    [RHO, 1],
  ],
  degreesOfFreedom: 3,
  durationSeconds: DAY,
};
const scenario = (change: object = {}): Scenario => scenarioSchema.parse({ ...input, ...change });

/** Share of pairs of steps that are ordered alike in both series, less those that aren't: every step against the next 400. */
function kendall(a: Float64Array, b: Float64Array): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    for (let j = i + 1; j < Math.min(a.length, i + 400); j++) {
      sum += Math.sign((a[i] - a[j]) * (b[i] - b[j]));
      count++;
    }
  }
  return sum / count;
}

/** How often both are among their lowest `share`, of the times that the first is. */
function jointTail(a: Float64Array, b: Float64Array, share: number): number {
  const limit = (values: Float64Array) => values.toSorted()[Math.floor(share * values.length)];
  const [limitA, limitB] = [limit(a), limit(b)];
  let [one, both] = [0, 0];
  a.forEach((value, k) => {
    if (value >= limitA) return;
    one++;
    if (b[k] < limitB) both++;
  });
  return both / one;
}

/** Largest distance of the empirical distribution from the normal one, over quantiles of both. */
function distanceFromNormal(values: Float64Array, mean: number, deviation: number): number {
  const sorted = values.toSorted();
  const normal = (x: number) => {
    // Abramowitz and Stegun 26.2.17: |error| < 7.5e-8
    const t = 1 / (1 + 0.2316419 * Math.abs(x));
    const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    const upper = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series;
    return x > 0 ? 1 - upper : upper;
  };
  return sorted.reduce(
    (most, value, k) => Math.max(most, Math.abs(normal((value - mean) / deviation) - (k + 0.5) / sorted.length)),
    0,
  );
}

describe('correlated-multi-asset', () => {
  const paths = 20;
  const [first, second] = drawReturns(scenario(), paths);

  test('leaves each market normal with its own mean and variance (Kolmogorov–Smirnov at 0.1 %)', () => {
    const critical = 1.95 / Math.sqrt(first.length);
    expect(distanceFromNormal(first, 10 * years, 0.5 * Math.sqrt(years))).toBeLessThan(critical);
    expect(distanceFromNormal(second, -20 * years, 0.9 * Math.sqrt(years))).toBeLessThan(critical);
    expect(varianceOf(first) / (0.25 * years)).toBeCloseTo(1, 1);
    expect(Math.abs(meanOf(second) + 20 * years)).toBeLessThan((4 * 0.9 * Math.sqrt(years)) / Math.sqrt(second.length));
  });

  test('has Kendall’s τ of (2/π)·asin ρ', () => {
    expect(kendall(first.slice(0, 8_000), second.slice(0, 8_000))).toBeCloseTo((2 / Math.PI) * Math.asin(RHO), 1.5);
  });

  test('falls together in the tail far more often than under a nearly Gaussian copula', () => {
    const [calmFirst, calmSecond] = drawReturns(scenario({ degreesOfFreedom: 100 }), paths);
    // ν = 3, ρ = 0.6: 2·T₄(−√(4·0.4/1.6)) = 2·T₄(−1) = 0.374 in the limit
    expect(jointTail(first, second, 0.002)).toBeGreaterThan(0.3);
    expect(jointTail(calmFirst, calmSecond, 0.002)).toBeLessThan(0.22);
  });

  test('draws a path by its seed and number alone', () => {
    const markets = [
      { side: 1, asset: 'BTC' },
      { side: 1, asset: 'ETH' },
    ] as const;
    const fill = (path: number, seed: number) => {
      const generator = returnGenerator(scenario(), { intervalSeconds: INTERVAL_SECONDS, markets }, seed);
      const out = new Float64Array(2 * generator.steps);
      generator.fill(3, out);
      generator.fill(path, out);
      return out;
    };
    expect(fill(7, 1)).toEqual(fill(7, 1));
    expect(fill(7, 1)).not.toEqual(fill(8, 1));
    expect(fill(7, 1)).not.toEqual(fill(7, 2));
  });

  test.each([
    ['one volatility for two markets', { volatility: [0.5] }, /volatility has 1 entries: 2 needed/],
    ['a row that is short', { correlation: [[1, 0.5], [0.5]] }, /correlation\[1\] has 1 entries/],
    [
      'no 1 on the diagonal',
      {
        correlation: [
          [1, 0],
          [0, 0.9],
        ],
      },
      /correlation\[1\]\[1\] is refused: 1 on the diagonal/,
    ],
    [
      'a matrix that is not symmetric',
      {
        correlation: [
          [1, 0.2],
          [0.3, 1],
        ],
      },
      /the same as correlation\[0\]\[1\]/,
    ],
    [
      'a matrix that is not positive definite',
      {
        correlation: [
          [1, 1],
          [1, 1],
        ],
      },
      /a positive definite matrix/,
    ],
  ])('refuses %s', (_, change, message) => {
    const markets = [
      { side: 1, asset: 'BTC' },
      { side: 1, asset: 'ETH' },
    ] as const;
    const make = () => returnGenerator(scenario(change), { intervalSeconds: INTERVAL_SECONDS, markets }, 1);
    expect(make).toThrow(DomainError);
    expect(make).toThrow(message);
  });

  test('refuses what is out of bounds', () => {
    for (const change of [{ degreesOfFreedom: 0 }, { degreesOfFreedom: 2.5 }, { volatility: [-1, 1] }, { shock: 1 }])
      expect(scenarioSchema.safeParse({ ...input, ...change }).success).toBe(false);
  });
});

test('Φ⁻¹(T_ν(x)) is odd, rising, near x for many degrees of freedom, and right for the Cauchy distribution', () => {
  fc.assert(
    fc.property(fc.double({ min: -50, max: 50, noNaN: true }), fc.integer({ min: 1, max: 100 }), (x, nu) => {
      expect(normalOfStudent(-x, nu) + normalOfStudent(x, nu)).toBe(0);
      expect(normalOfStudent(x + 1e-3, nu)).toBeGreaterThan(normalOfStudent(x, nu));
      if (Math.abs(x) > 1e-6) expect(Math.abs(normalOfStudent(x, nu))).toBeLessThan(Math.abs(x));
    }),
  );
  // T₁(1) = 3/4, whose normal quantile is 0.6744897501960817 (NIST tables)
  expect(normalOfStudent(1, 1)).toBeCloseTo(0.6744897501960817, 12);
  expect(normalOfStudent(2, 100)).toBeCloseTo(2, 1);
});
