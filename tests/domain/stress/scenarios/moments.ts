import { returnGenerator, type Scenario } from '@/server/domain/stress/scenarios';

export const INTERVAL_SECONDS = 60;
const MARKETS = [
  { side: 1 as const, asset: 'BTC' as const },
  { side: 1 as const, asset: 'ETH' as const },
];

/** All paths' returns, market by market. */
export function drawReturns(scenario: Scenario, paths: number, seed = 42): readonly [Float64Array, Float64Array] {
  const generator = returnGenerator(scenario, { intervalSeconds: INTERVAL_SECONDS, markets: MARKETS }, seed);
  const one = new Float64Array(2 * generator.steps);
  const [first, second] = [0, 1].map(() => new Float64Array(paths * generator.steps));
  for (let path = 0; path < paths; path++) {
    generator.fill(path, one);
    for (let t = 0; t < generator.steps; t++) {
      first[path * generator.steps + t] = one[2 * t];
      second[path * generator.steps + t] = one[2 * t + 1];
    }
  }
  return [first, second];
}

export const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function varianceOf(values: Float64Array): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

export function correlationOf(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  const together = a.reduce((sum, value, k) => sum + (value - meanA) * (b[k] - meanB), 0) / a.length;
  return together / Math.sqrt(varianceOf(a) * varianceOf(b));
}
