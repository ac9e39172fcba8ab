import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStressRun, secondsPerPath, splitPaths } from '@/server/domain/stress';
import { smallMarket } from './reference-cases';

const run = (paths: number, accounts: number, changes: object = {}) =>
  parseStressRun({
    markets: [{ name: 'BTC', market: smallMarket(), asset: 'BTC' }],
    book: { accounts, seed: 1 },
    scenario: { name: 'gbm', volatility: 1, durationSeconds: 86_400 },
    paths,
    seed: 7,
    ...changes,
  });

test('ranges cover every path once, in order, and never more than 4096 of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (paths, accounts) => {
      const ranges = splitPaths(run(paths, accounts));
      expect(ranges.length).toBeLessThanOrEqual(4096);
      let next = 0;
      for (const { from, to } of ranges) {
        expect(from).toBe(next);
        expect(to).toBeGreaterThan(from);
        next = to;
      }
      expect(next).toBe(paths);
    }),
  );
});

test('a short run is cut enough to keep several workers busy, a long one into shards of seconds', () => {
  expect(splitPaths(run(16, 10))).toHaveLength(16);
  const long = run(100_000, 10_000);
  const [{ from, to }] = splitPaths(long);
  const seconds = (to - from) * secondsPerPath(long);
  expect(seconds).toBeGreaterThan(1);
  expect(seconds).toBeLessThan(60);
});

test('a path costs what its variants cost', () => {
  const one = run(10, 1000);
  const both = run(10, 1000, { baseline: [{ name: 'BTC', market: smallMarket(), asset: 'BTC' }] });
  expect(secondsPerPath(both)).toBe(2 * secondsPerPath(one));
});
