import { expect, test } from 'vitest';
import { returnGenerator } from '@/server/domain/stress/scenarios';
import { YEAR } from '@/server/domain/market';

const scenario = { name: 'gbm', volatility: 0.8, drift: 40, durationSeconds: 7 * 86_400, correlation: 0.6 } as const;
const intervalSeconds = 60;
const markets = [
  { side: 1 as const, asset: 'BTC' as const },
  { side: 1 as const, asset: 'ETH' as const },
];

test('returns have the mean, variance and correlation that were asked for', () => {
  const generator = returnGenerator(scenario, { intervalSeconds, markets }, 42);
  expect(generator.steps).toBe(10_080);
  const returns = new Float64Array(2 * generator.steps);
  const paths = 20;
  const n = paths * generator.steps;
  const sums = { a: 0, b: 0, aa: 0, bb: 0, ab: 0 };
  for (let path = 0; path < paths; path++) {
    generator.fill(path, returns);
    for (let t = 0; t < generator.steps; t++) {
      const a = returns[2 * t];
      const b = returns[2 * t + 1];
      sums.a += a;
      sums.b += b;
      sums.aa += a * a;
      sums.bb += b * b;
      sums.ab += a * b;
    }
  }
  const mean = (scenario.drift * intervalSeconds) / YEAR;
  const variance = (scenario.volatility ** 2 * intervalSeconds) / YEAR;
  const standardError = Math.sqrt(variance / n);
  expect(Math.abs(sums.a / n - mean)).toBeLessThan(4 * standardError);
  expect(Math.abs(sums.b / n - mean)).toBeLessThan(4 * standardError);
  const varianceA = sums.aa / n - (sums.a / n) ** 2;
  const varianceB = sums.bb / n - (sums.b / n) ** 2;
  expect(Math.abs(varianceA / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
  expect(Math.abs(varianceB / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
  const correlation = (sums.ab / n - (sums.a / n) * (sums.b / n)) / Math.sqrt(varianceA * varianceB);
  expect(Math.abs(correlation - scenario.correlation)).toBeLessThan(4 / Math.sqrt(n));
});

test('a path depends on its seed and its number alone', () => {
  const make = (seed: number) => returnGenerator(scenario, { intervalSeconds, markets }, seed);
  const draw = (seed: number, before: readonly number[], path: number) => {
    const generator = make(seed);
    const out = new Float64Array(2 * generator.steps);
    for (const earlier of before) generator.fill(earlier, out);
    generator.fill(path, out);
    return out;
  };
  expect(draw(1, [], 7)).toEqual(draw(1, [0, 1, 2], 7));
  expect(draw(1, [], 7)).not.toEqual(draw(2, [], 7));
  expect(draw(1, [], 7)).not.toEqual(draw(1, [], 8));
});
