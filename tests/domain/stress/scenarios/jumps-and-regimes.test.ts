import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { YEAR } from '@/server/domain/market';
import { returnGenerator, scenarioSchema, type Scenario } from '@/server/domain/stress/scenarios';
import { poissonQuantile } from '@/server/domain/stress/scenarios/poisson';
import { correlationOf, drawReturns, INTERVAL_SECONDS, meanOf, varianceOf } from './moments';

const years = INTERVAL_SECONDS / YEAR;
const DAY = 86_400;
const scenario = (input: object): Scenario => scenarioSchema.parse(input);

const merton = {
  name: 'merton',
  volatility: 0.5,
  drift: 2,
  jumpsPerYear: 40_000,
  jumpMean: -0.01,
  jumpDeviation: 0.02,
};
const heston = {
  name: 'heston',
  startVolatility: 0.4,
  longRunVolatility: 0.8,
  reversionPerYear: 400,
  volatilityOfVariance: 4,
};
const hawkes = {
  name: 'hawkes',
  volatility: 0,
  baseJumpsPerHour: 2,
  branchingRatio: 0.6,
  excitationHalfLifeSeconds: 600,
  jumpMean: -1,
  jumpDeviation: 0,
};
const regimes = {
  name: 'regime-switching',
  calm: { volatility: 0.3, meanDurationSeconds: 3 * 3600 },
  turbulent: { volatility: 2, meanDurationSeconds: 3600 },
};

describe('poissonQuantile', () => {
  test('is the least k whose cumulative probability reaches u', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
        (mean, u) => {
          const k = poissonQuantile(mean, u);
          const logFactorial = (n: number) =>
            Array.from({ length: n }, (_, i) => Math.log(i + 1)).reduce((a, b) => a + b, 0);
          const below = (n: number) =>
            Array.from({ length: n + 1 }, (_, i) =>
              Math.exp(i * Math.log(Math.max(mean, 1e-300)) - mean - logFactorial(i)),
            ).reduce((a, b) => a + b, 0);
          if (mean < 1e-9) return;
          expect(below(k)).toBeGreaterThanOrEqual(u - 1e-9);
          if (k > 0) expect(below(k - 1)).toBeLessThan(u + 1e-9);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('merton', () => {
  test('has mean (μ + λm)Δ, variance (σ² + λ(m² + s²))Δ, and jumps together', () => {
    const [a, b] = drawReturns(scenario({ ...merton, durationSeconds: 30 * DAY, correlation: 0.5 }), 5);
    const variance = (0.25 + 40_000 * (0.01 ** 2 + 0.02 ** 2)) * years;
    expect(Math.abs(meanOf(a) - (2 - 400) * years)).toBeLessThan(4 * Math.sqrt(variance / a.length));
    // Kurtosis widens the error of a variance: jumps carry 99 % of it, at 0.076 per interval.
    expect(Math.abs(varianceOf(a) / variance - 1)).toBeLessThan(0.06);
    expect(Math.abs(varianceOf(b) / variance - 1)).toBeLessThan(0.06);
    // Both jump at once, so that the mean of the sizes correlates besides their noise.
    expect(correlationOf(a, b)).toBeGreaterThan(0.5);
  });

  test('without jumps is a random walk', () => {
    const [a] = drawReturns(scenario({ ...merton, jumpsPerYear: 0, durationSeconds: 10 * DAY }), 5);
    expect(Math.abs(varianceOf(a) / (0.25 * years) - 1)).toBeLessThan(4 * Math.sqrt(2 / a.length));
  });
});

describe('heston', () => {
  test('brings the variance from its start to the long run as θ + (v₀ − θ)(1 − κΔ)^t', () => {
    const paths = 3_000;
    const generator = returnGenerator(
      scenario({ ...heston, durationSeconds: 6 * 3600 }),
      { intervalSeconds: 1_800, markets: [{ side: 1, asset: 'ETH' }] },
      7,
    );
    const squares = new Float64Array(generator.steps);
    const out = new Float64Array(generator.steps);
    for (let path = 0; path < paths; path++) {
      generator.fill(path, out);
      out.forEach((w, t) => (squares[t] += w * w));
    }
    const step = 1_800 / YEAR;
    squares.forEach((sum, t) => {
      const expected = (0.64 + (0.16 - 0.64) * (1 - 400 * step) ** t) * step;
      expect(Math.abs(sum / paths / expected - 1)).toBeLessThan(0.15);
    });
  });

  test('falls with rising variance where the correlation is negative', () => {
    const [a] = drawReturns(scenario({ ...heston, leverageCorrelation: -1, durationSeconds: 20 * DAY }), 3);
    const [w, next] = [a.subarray(0, -1), Float64Array.from(a.subarray(1), (value) => value * value)];
    expect(correlationOf(w, next)).toBeLessThan(0);
  });
});

describe('hawkes', () => {
  const counts = (change: object) =>
    drawReturns(scenario({ ...hawkes, ...change, durationSeconds: 60 * DAY }), 3)[0].map((w) => -w);
  const excited = counts({});
  const alone = counts({ branchingRatio: 0 });

  test('has b/(1 − n) jumps per interval', () => {
    const base = 2 / 60;
    expect(Math.abs(meanOf(excited) / (base / 0.4) - 1)).toBeLessThan(0.05);
    expect(Math.abs(meanOf(alone) / base - 1)).toBeLessThan(0.03);
  });

  test('clusters: the counts of a day vary 1/(1 − n)² times as much as they would alone, nearly', () => {
    const daily = (all: Float64Array) => {
      const size = 24 * 60;
      return Float64Array.from({ length: Math.floor(all.length / size) }, (_, k) =>
        all.subarray(k * size, (k + 1) * size).reduce((sum, value) => sum + value, 0),
      );
    };
    const dispersion = (values: Float64Array) => varianceOf(values) / meanOf(values);
    expect(dispersion(daily(alone))).toBeGreaterThan(0.7);
    expect(dispersion(daily(alone))).toBeLessThan(1.3);
    expect(dispersion(daily(excited))).toBeGreaterThan(3.5);
    expect(dispersion(daily(excited))).toBeLessThan(8.5);
  });
});

describe('regime-switching', () => {
  test('spends the stationary share of time in turbulence', () => {
    const [a] = drawReturns(scenario({ ...regimes, durationSeconds: 60 * DAY }), 6);
    const leave = (seconds: number) => 1 - Math.exp(-INTERVAL_SECONDS / seconds);
    const share = leave(3 * 3600) / (leave(3 * 3600) + leave(3600));
    const variance = ((1 - share) * 0.09 + share * 4) * years;
    expect(Math.abs(varianceOf(a) / variance - 1)).toBeLessThan(0.15);
  });

  test('starts in the regime that was asked for', () => {
    const first = (startsTurbulent: boolean) =>
      varianceOf(drawReturns(scenario({ ...regimes, startsTurbulent, durationSeconds: 600 }), 200)[0]);
    expect(first(true) / first(false)).toBeGreaterThan(10);
  });
});

describe.each([merton, heston, hawkes, regimes])('$name', (input) => {
  const made = scenario({ ...input, durationSeconds: DAY });

  test('draws a path by its seed and number alone', () => {
    const markets = [
      { side: 1 as const, asset: 'BTC' as const },
      { side: -1 as const, asset: 'ETH' as const },
    ];
    const draw = (seed: number, ...paths: number[]) => {
      const generator = returnGenerator(made, { intervalSeconds: 60, markets }, seed);
      const out = new Float64Array(2 * generator.steps);
      for (const path of paths) generator.fill(path, out);
      return out;
    };
    expect(draw(1, 0, 1, 7)).toEqual(draw(1, 7));
    expect(draw(1, 7)).not.toEqual(draw(2, 7));
    expect(draw(1, 7)).not.toEqual(draw(1, 8));
    expect(draw(1, 7).every(Number.isFinite)).toBe(true);
  });

  test('refuses what is out of bounds, and fields that it does not have', () => {
    expect(scenarioSchema.safeParse({ ...input, durationSeconds: 0 }).success).toBe(false);
    expect(scenarioSchema.safeParse({ ...input, durationSeconds: DAY, correlation: 2 }).success).toBe(false);
    expect(scenarioSchema.safeParse({ ...input, durationSeconds: DAY, shock: 1 }).success).toBe(false);
  });
});
