import { describe, expect, test } from 'vitest';
import {
  createPathRunner,
  parseStressRun,
  reportBuilder,
  runShard,
  splitPaths,
  stopsAfter,
} from '@/server/domain/stress';
import { smallMarket } from './reference-cases';

const rule = { metric: 'badDebt', halfWidth: 0.25 };

/** Values that alternate 0 and 1: their standard error at an even n is √(1/(4(n − 1))). */
const alternating = (n: number) => Float64Array.from({ length: n }, (_, k) => k % 2);

describe('the stop rule', () => {
  test('ends at the first look at which 1.96 standard errors are within the half-width', () => {
    const halfWidthAt = (n: number) => (1.959963984540054 * 0.5) / Math.sqrt(n - 1);
    // Looks are at 64, 96, 144, 216 paths.
    const between = (halfWidthAt(96) + halfWidthAt(144)) / 2;
    expect(stopsAfter({ ...rule, halfWidth: between }, alternating(1000), 1000)).toBe(144);
    expect(stopsAfter({ ...rule, halfWidth: halfWidthAt(144) }, alternating(1000), 1000)).toBe(144);
    expect(stopsAfter({ ...rule, halfWidth: 1 }, alternating(1000), 1000)).toBe(64);
  });

  test('knows nothing from fewer values than the first look, nor where all are equal', () => {
    expect(stopsAfter({ ...rule, halfWidth: 1 }, alternating(63), 1000)).toBeNull();
    expect(stopsAfter({ ...rule, halfWidth: 1 }, new Float64Array(1000), 1000)).toBeNull();
  });

  test('leaves out paths that have no value', () => {
    const values = alternating(1000).map((value, k) => (k < 60 ? NaN : value));
    expect(stopsAfter({ ...rule, halfWidth: 0.7 }, values, 1000)).toBe(64);
    expect(stopsAfter({ ...rule, halfWidth: 0.3 }, values, 1000)).toBe(96);
  });

  test('never looks at the last path: a run of 64 has no early end', () => {
    expect(stopsAfter({ ...rule, halfWidth: 1 }, alternating(64), 64)).toBeNull();
  });
});

function run(changes: object = {}) {
  const market = smallMarket();
  const proposal = { ...market, liquidation: { ...market.liquidation, closeFraction: 0.2 } };
  return parseStressRun({
    markets: [{ name: 'BTC', market: proposal, asset: 'BTC' }],
    baseline: [{ name: 'BTC', market, asset: 'BTC' }],
    book: { accounts: 20, seed: 1 },
    scenario: { name: 'gbm', volatility: 2, durationSeconds: 7200 },
    paths: 300,
    seed: 7,
    ...changes,
  });
}

describe('a run with a stop rule', () => {
  const metric = 'peakDisplacement.BTC';

  test('equals, to the last bit, the run of that many paths, in whatever order shards arrive', () => {
    const asked = run({ stopWhen: { metric, halfWidth: 0.004 } });
    const runner = createPathRunner(asked);
    const builder = reportBuilder(asked);
    const ranges = splitPaths(asked);
    for (const { from, to } of [...ranges].reverse()) builder.add(runShard(runner, from, to));
    const ends = builder.endsAfter();
    expect(ends).toBeGreaterThan(63);
    expect(ends).toBeLessThan(300);
    const { stop, ...report } = builder.build();
    expect(stop).toEqual({ metric, halfWidth: 0.004, pathsAsked: 300, met: true });

    const plain = run({ paths: ends });
    const whole = reportBuilder(plain);
    whole.add(runShard(createPathRunner(plain), 0, ends ?? 0));
    expect(report).toEqual(whole.build());
    expect(report.paths).toBe(ends);
    const [low, high] = report.paired?.[metric].interval ?? [NaN, NaN];
    expect((high - low) / 2).toBeLessThanOrEqual(0.004);
  });

  test('needs no path beyond its end, and says so as soon as it knows', () => {
    const asked = run({ stopWhen: { metric, halfWidth: 0.05 } });
    const builder = reportBuilder(asked);
    const runner = createPathRunner(asked);
    expect(builder.endsAfter()).toBeNull();
    builder.add(runShard(runner, 0, 70));
    expect(builder.endsAfter()).toBe(64);
    expect(builder.build().paths).toBe(64);
  });

  test('runs to its last path where the rule is never met, and says that it was not', () => {
    const asked = run({ paths: 80, stopWhen: { metric, halfWidth: 1e-12 } });
    const builder = reportBuilder(asked);
    builder.add(runShard(createPathRunner(asked), 0, 80));
    expect(builder.build()).toMatchObject({ paths: 80, stop: { pathsAsked: 80, met: false } });
  });

  test.each([
    [{ metric: 'mood', halfWidth: 1 }, /stopWhen\.metric mood is none of collapsed, badDebt/],
    [{ metric: 'badDebt', halfWidth: 0 }, /stopWhen\.halfWidth 0 .*above 0/],
    [{ metric: 'badDebt', halfWidth: NaN }, /stopWhen\.halfWidth/],
  ])('is refused with %o', (stopWhen, reason) => {
    expect(() => run({ stopWhen })).toThrow(reason);
  });
});
