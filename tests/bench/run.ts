// npm run bench -- [--json] [--only TEXT]: processor times as ratios to a fixed kernel in the same run, never asserted.
import { parseArgs } from 'node:util';
import { baseline } from './baseline';
import type { Benchmark } from './benchmark';
import { BENCHMARKS } from './cases';

interface Timing {
  readonly name: string;
  readonly repetitions: number;
  readonly medianMilliseconds: number;
  /** of the ratios to the baseline run just before: median, least and greatest */
  readonly medianRatio: number;
  readonly leastRatio: number;
  readonly greatestRatio: number;
  /** units of work per second of processor time */
  readonly rate: { readonly perSecond: number; readonly unit: string } | null;
  /** this rate over that of the benchmark it is compared with */
  readonly timesAsFast: { readonly as: string; readonly factor: number } | null;
}

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
const benchmarks = BENCHMARKS.filter(({ name }) => values.only === undefined || name.includes(values.only));
const kept: unknown[] = [];

/** ms of processor time: unlike time on the wall, it hardly depends on what else the machine does. */
function time(work: () => unknown): number {
  const began = process.cpuUsage();
  kept[0] = work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[sorted.length >> 1];
}

for (let k = 0; k < 5; k += 1) time(baseline);
for (const { prepare } of benchmarks) prepare?.();
for (const { run, repetitions } of benchmarks) if (repetitions > 1) time(run);

// repetitions are interleaved, each beside a run of the kernel, so that a busy machine slows both
const baselines: number[] = [];
const found = new Map<Benchmark, { times: number[]; ratios: number[] }>();
for (const benchmark of benchmarks) found.set(benchmark, { times: [], ratios: [] });
for (let k = 0; benchmarks.some(({ repetitions }) => k < repetitions); k += 1) {
  for (const benchmark of benchmarks) {
    if (k >= benchmark.repetitions) continue;
    const kernel = time(baseline);
    const taken = time(benchmark.run);
    baselines.push(kernel);
    found.get(benchmark)!.times.push(taken);
    found.get(benchmark)!.ratios.push(taken / kernel);
    if (process.stderr.isTTY) process.stderr.write(`\r${k + 1}: ${benchmark.name}\u001b[K`);
  }
}

const rateOf = ({ work, name }: Benchmark) => {
  const times = [...found].find(([one]) => one.name === name)?.[1].times;
  return work && times ? { perSecond: (1000 * work.count) / median(times), unit: work.unit } : null;
};

const timings: Timing[] = benchmarks.map((benchmark) => {
  const { times, ratios } = found.get(benchmark)!;
  const rate = rateOf(benchmark);
  const other = benchmarks.find(({ name }) => name === benchmark.against);
  const otherRate = other ? rateOf(other) : null;
  return {
    name: benchmark.name,
    repetitions: times.length,
    medianMilliseconds: median(times),
    medianRatio: median(ratios),
    leastRatio: Math.min(...ratios),
    greatestRatio: Math.max(...ratios),
    rate,
    timesAsFast: rate && otherRate ? { as: other!.name, factor: rate.perSecond / otherRate.perSecond } : null,
  };
});
const kernelMilliseconds = median(baselines);

if (values.json) console.log(JSON.stringify({ kernelMilliseconds, timings }, null, 2));
else {
  console.log(`baseline kernel: ${kernelMilliseconds.toFixed(2)} ms (median of ${baselines.length})`);
  for (const timing of timings) {
    const { name, medianMilliseconds, medianRatio, leastRatio, greatestRatio, repetitions, rate, timesAsFast } = timing;
    const ratio = `${medianRatio.toFixed(2)} × (${leastRatio.toFixed(2)} … ${greatestRatio.toFixed(2)}, ${repetitions} runs)`;
    const speed = rate ? `, ${rate.perSecond.toExponential(2)} ${rate.unit}/s` : '';
    const gain = timesAsFast ? `, ${timesAsFast.factor.toFixed(1)} × as fast as ${timesAsFast.as}` : '';
    console.log(`${name.padEnd(52)} ${medianMilliseconds.toFixed(1).padStart(9)} ms  ${ratio}${speed}${gain}`);
  }
}
