import { expect, test } from 'vitest';
import { metricsOf, type OutcomeTable, reduce } from '@/server/domain/stress';

const metrics = metricsOf(['ETH']);
const at = (name: string) => metrics.findIndex((metric) => metric.name === name);

/** Paths that are 0 in everything but the columns given. */
function table(columns: Record<string, number[]>): OutcomeTable {
  const paths = Object.values(columns)[0].length;
  const values = new Float64Array(paths * metrics.length);
  for (const [name, column] of Object.entries(columns))
    column.forEach((value, path) => (values[path * metrics.length + at(name)] = value));
  return { paths, length: metrics.length, values };
}

test('a metric is summed up over the paths that have it, its shortfall taken at the end that hurts', () => {
  const badDebt = Array.from({ length: 40 }, (_, path) => path);
  const recovery = badDebt.map((path) => (path % 2 === 0 ? NaN : 60 * path));
  const { metrics: summary } = reduce(
    table({ badDebt, insuranceFund: badDebt, 'recoverySeconds.ETH': recovery }),
    ['ETH'],
    1,
  );
  expect(summary.badDebt).toMatchObject({ unit: 'USD', adverse: 'high', count: 40, mean: 19.5, min: 0, max: 39 });
  expect(summary.badDebt.standardError).toBeCloseTo(Math.sqrt((40 * 41) / 12 / 40), 12);
  expect(summary.badDebt.quantiles?.p50).toBe(19.5);
  expect(summary.badDebt.expectedShortfall95?.value).toBeCloseTo(38.5, 12);
  expect(summary.insuranceFund.expectedShortfall95?.value).toBeCloseTo(0.5, 12);
  expect(summary['recoverySeconds.ETH']).toMatchObject({ count: 20, min: 60, max: 39 * 60, mean: 1200 });
});

test('probabilities count what is above 0, and a collapsed path in all three', () => {
  const { probabilities } = reduce(
    table({ collapsed: [1, 0, 0, 0], badDebt: [NaN, 5, 0, 0], socialisedLoss: [NaN, 0, 0, 0] }),
    ['ETH'],
    1,
  );
  expect(probabilities.collapsed.value).toBe(0.25);
  expect(probabilities.badDebt.value).toBe(0.5);
  expect(probabilities.insuranceExhausted.value).toBe(0.25);
});

test('one path has no interval and no standard error', () => {
  const { metrics: summary } = reduce(table({ badDebt: [3] }), ['ETH'], 1);
  expect(summary.badDebt).toMatchObject({ mean: 3, standardError: null, expectedShortfall99: { interval: null } });
  expect(summary.badDebt.expectedShortfall99?.value).toBeCloseTo(3, 12);
});
