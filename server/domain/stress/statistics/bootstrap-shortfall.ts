import { RandomStream } from '../../elementary';
import { STREAMS } from '../streams';
import { expectedShortfall } from './expected-shortfall';
import { quantile } from './quantile';

const RESAMPLES = 200;
const SHORTFALL_LEVELS = [0.95, 0.99] as const;

/**
 * 95 % percentile-bootstrap intervals of expected shortfalls: 200 seeded resamples of whole paths, the same resamples for
 * every metric.
 *
 * @param worstFirst per metric, the paths that have it, ordered from the worst
 * @param values per metric, its value by path
 * @returns per metric and level, [2.5 %, 97.5 %]; null where no resample had a value
 */
export function bootstrapShortfall(
  worstFirst: readonly Uint32Array[],
  values: readonly Float64Array[],
  paths: number,
  seed: number,
): ([number, number] | null)[][] {
  const samples = worstFirst.map(() => SHORTFALL_LEVELS.map(() => [] as number[]));
  const stream = new RandomStream(seed, 0, STREAMS.bootstrap);
  const counts = new Uint32Array(paths);
  const ordered = new Float64Array(paths);
  const orderedCounts = new Uint32Array(paths);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    counts.fill(0);
    for (let k = 0; k < paths; k++) counts[Math.floor(stream.uniformAt(resample * paths + k) * paths)]++;
    worstFirst.forEach((order, metric) => {
      let n = 0;
      order.forEach((path, k) => {
        ordered[k] = values[metric][path];
        orderedCounts[k] = counts[path];
        n += counts[path];
      });
      if (n === 0) return;
      SHORTFALL_LEVELS.forEach((level, l) => {
        samples[metric][l].push(
          expectedShortfall(ordered.subarray(0, order.length), level, n, orderedCounts.subarray(0, order.length)),
        );
      });
    });
  }
  return samples.map((byLevel) =>
    byLevel.map((sample) => {
      if (sample.length === 0) return null;
      sample.sort((a, b) => a - b);
      return [quantile(sample, 0.025), quantile(sample, 0.975)];
    }),
  );
}
