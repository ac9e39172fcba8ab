import { describe, expect, test } from 'vitest';
import {
  createPathRunner,
  parseStressRun,
  reportBuilder,
  runPath,
  runShard,
  type StressReport,
  type StressRun,
} from '@/server/domain/stress';
import { smallMarket } from './reference-cases';

function input(changes: object = {}): Record<string, unknown> {
  const market = smallMarket();
  return {
    markets: [{ name: 'ETH', market, asset: 'ETH' }],
    book: { accounts: 40, seed: 1 },
    scenario: { name: 'gbm', volatility: 3, durationSeconds: 7200 },
    paths: 12,
    seed: 7,
    ...changes,
  };
}
const run = (changes: object = {}) => parseStressRun(input(changes));

function report(of: StressRun, cuts: readonly number[] = [of.paths]): StressReport {
  const builder = reportBuilder(of);
  let from = 0;
  const shards = cuts.map((to) => {
    const shard = runShard(createPathRunner(of), from, to);
    from = to;
    return shard;
  });
  shards.reverse().forEach((shard) => builder.add(shard));
  return builder.build();
}

describe('a path depends on the run, its seed and its number alone', () => {
  test('path 7 alone is path 7 after others', () => {
    const of = run({ baseline: input().markets });
    const runner = createPathRunner(of);
    const all = Array.from({ length: of.paths }, (_, path) => runner.run(path));
    expect(runPath(of, 7)).toEqual(all[7]);
    expect(all[6]).not.toEqual(all[7]);
  });

  test('the number of paths changes no path', () => {
    expect(runPath(run({ paths: 100 }), 7)).toEqual(runPath(run(), 7));
  });

  test('another seed is another path', () => {
    expect(runPath(run({ seed: 8 }), 7)).not.toEqual(runPath(run(), 7));
  });
});

test('however paths are shared out, and in whatever order they arrive, the report is the same', () => {
  const of = run({ baseline: input().markets });
  const whole = report(of);
  expect(report(of, [1, 2, 3, 12])).toEqual(whole);
  expect(
    report(
      of,
      Array.from({ length: 12 }, (_, k) => k + 1),
    ),
  ).toEqual(whole);
  expect(report(run({ seed: 8 })).digest).not.toBe(whole.digest);
});

test('a path that was not run is missed by its number', () => {
  const of = run();
  const builder = reportBuilder(of);
  builder.add(runShard(createPathRunner(of), 0, 5));
  expect(() => builder.build()).toThrow(/path 5 of 12 was not run/);
});

describe('a comparison on common random numbers', () => {
  test('of a proposal with itself differs by exactly nothing', () => {
    const { paired, metrics, baseline } = report(run({ baseline: input().markets }));
    expect(baseline?.metrics).toEqual(metrics);
    expect(metrics.badDebt.count).toBe(12);
    for (const difference of Object.values(paired ?? {})) {
      if (difference.count === 0) continue;
      expect(difference).toMatchObject({ mean: 0, standardError: 0, interval: [0, 0], shareBetter: 0, shareWorse: 0 });
    }
  });

  test('replays one fundamental path whatever the parameters are', () => {
    const other = smallMarket();
    const market = {
      ...other,
      margin: { ...other.margin, volatilityMultiplier: 0.5 },
      liquidation: { ...other.liquidation, closeFraction: 0.2 },
    };
    const { paired } = report(run({ baseline: [{ name: 'ETH', market, asset: 'ETH' }] }));
    expect(paired?.['deepestFallOfFundamental.ETH']).toMatchObject({ count: 12, mean: 0, standardError: 0 });
    expect(paired?.['deepestFallOfMark.ETH'].mean).not.toBe(0);
    // The paths that resolve a difference are those at which 1.96 standard errors are no more than the difference.
    for (const { count, mean, standardError, pathsToResolve, interval } of Object.values(paired ?? {})) {
      if (!mean || !standardError || !interval) {
        expect(pathsToResolve).toBeNull();
        continue;
      }
      const spread = standardError * Math.sqrt(count);
      const halfWidthAt = (n: number) => (1.959963984540054 * spread) / Math.sqrt(n);
      expect(halfWidthAt(pathsToResolve ?? 0)).toBeLessThanOrEqual(Math.abs(mean) * (1 + 1e-12));
      if (pathsToResolve !== 2)
        expect(halfWidthAt((pathsToResolve ?? 0) - 1)).toBeGreaterThan(Math.abs(mean) * (1 - 1e-12));
      expect(interval[0] > 0 || interval[1] < 0).toBe((pathsToResolve ?? 0) <= count);
    }
  });

  test('sums the same returns where the baseline updates less often', () => {
    const other = smallMarket();
    const market = { ...other, signals: { ...other.signals, updateInterval: 300, latency: 300 } };
    const scenario = { name: 'shock-ramp', shock: 0.3, horizonSeconds: 3600 };
    const { paired, series, baseline } = report(run({ scenario, baseline: [{ name: 'ETH', market, asset: 'ETH' }] }));
    expect(paired?.['deepestFallOfFundamental.ETH'].mean).toBeCloseTo(0, 12);
    expect(series.timeSeconds.at(-1)).toBe(3600);
    expect(baseline?.series.timeSeconds).toEqual(Array.from({ length: 13 }, (_, k) => 300 * k));
  });
});

describe('series for plots', () => {
  test('tell the venue as it ends: fund, bad debt, accounts and the share of funds that lasted', () => {
    const { series, metrics, probabilities, distributions } = report(run({ insurance: 1000 }));
    const last = (band: { p50: readonly (number | null)[] }) => band.p50.at(-1) ?? NaN;
    const short = (value: number | undefined) => Number(value?.toPrecision(6));
    expect(last(series.venue.badDebt)).toBe(short(metrics.badDebt.quantiles?.p50));
    expect(last(series.venue.accountsLiquidated)).toBe(metrics.accountsLiquidated.quantiles?.p50);
    expect(last(series.markets.ETH.liquidated)).toBe(short(metrics['liquidatedNotional.ETH'].quantiles?.p50));
    expect(series.fundSurvival[0]).toBe(1);
    expect(series.fundSurvival.at(-1)).toBeLessThanOrEqual(1 - probabilities.insuranceExhausted.value + 1e-6);
    series.fundSurvival.forEach((share, k) =>
      expect(share).toBeLessThanOrEqual(series.fundSurvival[Math.max(0, k - 1)]),
    );
    const curve = distributions.accountsLiquidated;
    expect(curve).toHaveLength(101);
    expect([curve[0], curve[100]]).toEqual([metrics.accountsLiquidated.min, metrics.accountsLiquidated.max]);
    expect([...curve].sort((a, b) => a - b)).toEqual(curve);
  });

  test('start at rest, end with the last step, and bands are in order', () => {
    const of = run({ scenario: { name: 'gbm', volatility: 2, durationSeconds: 86_400 } });
    const { series } = report(of);
    const bands = series.markets.ETH;
    expect(series.timeSeconds.length).toBeLessThanOrEqual(301);
    expect(series.timeSeconds[0]).toBe(0);
    expect(series.timeSeconds.at(-1)).toBe(86_400);
    expect(series.paths).toBe(12);
    expect(bands.mark.path0[0]).toBe(1);
    expect(bands.mark.p05[0]).toBe(1);
    expect(bands.funding.path0[0]).toBe(0);
    for (const band of Object.values(bands))
      series.timeSeconds.forEach((_, k) => {
        expect(band.p05[k]).toBeLessThanOrEqual(band.p50[k] ?? NaN);
        expect(band.p50[k]).toBeLessThanOrEqual(band.p95[k] ?? NaN);
        expect(Number.isFinite(band.path0[k])).toBe(true);
      });
  });
});

test('probabilities, shortfalls and quantiles are in order', () => {
  const { metrics, probabilities } = report(
    run({ paths: 60, scenario: { name: 'gbm', volatility: 12 / 2, durationSeconds: 7200 } }),
  );
  const { interval, value } = probabilities.badDebt;
  expect(interval[0]).toBeLessThanOrEqual(value);
  expect(value).toBeLessThanOrEqual(interval[1]);
  const loss = metrics.badDebt;
  expect(loss.expectedShortfall99?.value).toBeGreaterThanOrEqual(loss.expectedShortfall95?.value ?? NaN);
  expect(loss.expectedShortfall95?.value).toBeGreaterThanOrEqual(loss.mean ?? NaN);
  const fall = metrics['deepestFallOfMark.ETH'];
  expect(fall.expectedShortfall95?.value).toBeLessThanOrEqual(fall.mean ?? NaN);
  expect(fall.expectedShortfall95?.interval?.[0]).toBeLessThanOrEqual(fall.expectedShortfall95?.value ?? NaN);
  expect(fall.quantiles?.p05).toBeLessThanOrEqual(fall.quantiles?.p95 ?? NaN);
});

describe('a path whose mark collapses', () => {
  const market = smallMarket();
  const wild = { ...market, plant: { ...market.plant, hedgeGamma: 1e12 } };
  const of = run({ markets: [{ name: 'ETH', market: wild }], baseline: [{ name: 'ETH', market }] });

  test('has no figures and is counted as what it is', () => {
    expect(runPath(of, 0).proposal).toEqual({ collapsedAtSeconds: expect.any(Number) as number });
    const { metrics, probabilities, baseline, paired, series } = report(of);
    expect(metrics.collapsed).toMatchObject({ count: 12, mean: 1 });
    expect(metrics.badDebt).toMatchObject({ count: 0, mean: null, quantiles: null, expectedShortfall95: null });
    expect(probabilities.collapsed.value).toBe(1);
    expect(probabilities.badDebt.value).toBe(1);
    expect(baseline?.probabilities.collapsed.value).toBe(0);
    expect(paired?.collapsed).toMatchObject({ count: 12, mean: 1, shareWorse: 1 });
    expect(paired?.badDebt).toMatchObject({ count: 0, mean: null });
    expect(series.markets.ETH.mark.path0.at(-1)).toBeNull();
    expect(series.markets.ETH.mark.p50.at(-1)).toBeNull();
    // A collapsed path counts as one whose fund is gone.
    expect([series.fundSurvival[0], series.fundSurvival.at(-1)]).toEqual([1, 0]);
  });

  test('hides no other path', () => {
    // a fundamental of 1000 % a year leaves ±5 log units on some paths within 40 days
    const signals = { ...market.signals, updateInterval: 3600, latency: 0 };
    const hourly = { ...market, signals, plant: { ...market.plant, depth: 1e15 } };
    const scenario = { name: 'gbm', volatility: 10, durationSeconds: 40 * 86_400 };
    const mixed = run({ markets: [{ name: 'ETH', market: hourly }], scenario, paths: 30 });
    const { metrics } = report(mixed);
    const share = metrics.collapsed.mean ?? NaN;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
    expect(metrics.badDebt.count).toBe(Math.round(30 * (1 - share)));
    for (const [name, metric] of Object.entries(metrics))
      if (name !== 'collapsed') expect(metric.count).toBeLessThanOrEqual(metrics.badDebt.count);
  });
});
