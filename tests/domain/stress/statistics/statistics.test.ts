import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RandomStream } from '@/server/domain/elementary';
import { bootstrapShortfall } from '@/server/domain/stress/statistics/bootstrap-shortfall';
import { expectedShortfall } from '@/server/domain/stress/statistics/expected-shortfall';
import { meanAndError } from '@/server/domain/stress/statistics/mean-and-error';
import { quantile } from '@/server/domain/stress/statistics/quantile';
import { wilsonInterval } from '@/server/domain/stress/statistics/wilson-interval';

const sample = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

describe('quantile', () => {
  test('type 7 of Hyndman and Fan', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([5], 0.95)).toBe(5);
  });

  test('lies between the extremes and rises with q', () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), (values, q) => {
        const ascending = values.sort((a, b) => a - b);
        const at = quantile(ascending, q);
        expect(at).toBeGreaterThanOrEqual(ascending[0]);
        expect(at).toBeLessThanOrEqual(ascending[ascending.length - 1]);
        expect(quantile(ascending, 1)).toBe(ascending[ascending.length - 1]);
      }),
      { seed: 1 },
    );
  });
});

describe('expected shortfall', () => {
  test('is the mean of the worst share, the boundary weighted', () => {
    const worstFirst = Array.from({ length: 100 }, (_, k) => 100 - k);
    expect(expectedShortfall(worstFirst, 0.95)).toBeCloseTo((100 + 99 + 98 + 97 + 96) / 5, 12);
    expect(expectedShortfall(worstFirst.slice(0, 30), 0.95)).toBeCloseTo((100 + 0.5 * 99) / 1.5, 12);
    expect(expectedShortfall([7, 3], 0.99)).toBeCloseTo(7, 12);
  });

  test('counts stand for repetition', () => {
    expect(expectedShortfall([9, 5, 1], 0.5, 4, [1, 2, 1])).toBeCloseTo(expectedShortfall([9, 5, 5, 1], 0.5), 12);
  });

  test('is at least as bad as the quantile of its level', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const ascending = [...values].sort((a, b) => a - b);
        const shortfall = expectedShortfall([...ascending].reverse(), 0.9);
        expect(shortfall).toBeGreaterThanOrEqual(quantile(ascending, 0.9) - 1e-9 * Math.abs(shortfall) - 1e-9);
      }),
      { seed: 2 },
    );
  });
});

test('mean and standard error', () => {
  expect(meanAndError([1, 2, 3, 4])).toEqual({ mean: 2.5, standardError: Math.sqrt(5 / 3 / 4) });
  expect(meanAndError([3])).toEqual({ mean: 3, standardError: null });
});

describe('the score interval of a proportion', () => {
  test('agrees with Wilson by hand: 10 of 100', () => {
    const { value, interval } = wilsonInterval(10, 100);
    expect(value).toBe(0.1);
    expect(interval[0]).toBeCloseTo(0.0552291, 6);
    expect(interval[1]).toBeCloseTo(0.1743657, 6);
  });

  test('is not empty at 0 and at n', () => {
    expect(wilsonInterval(0, 50).interval[1]).toBeGreaterThan(0.05);
    expect(wilsonInterval(50, 50).interval[0]).toBeLessThan(0.95);
  });
});

test('the bootstrap interval of a shortfall covers the true one about 95 times in 100', () => {
  const paths = 400;
  // ES 95 of a standard normal is φ(1.645)/0.05
  const truth = 2.0627;
  let covered = 0;
  const trials = 100;
  for (let trial = 0; trial < trials; trial++) {
    const stream = new RandomStream(99, trial, 7);
    const values = Float64Array.from({ length: paths }, (_, k) => stream.normalAt(k));
    const worst = Uint32Array.from(values.keys()).sort((a, b) => values[b] - values[a]);
    const [[interval]] = bootstrapShortfall([worst], [values], paths, trial);
    if (interval !== null && interval[0] <= truth && truth <= interval[1]) covered++;
  }
  expect(covered).toBeGreaterThanOrEqual(85);
  expect(covered).toBeLessThanOrEqual(100);
});
