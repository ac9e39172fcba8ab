import { describe, expect, it } from 'vitest';
import { toJson } from '@/server/adapters/persistence';

describe('toJson', () => {
  it('keeps what JSON can say, and leaves out what is undefined', () => {
    const at = new Date(0);
    expect(toJson({ a: [1, 'x', null, true], b: undefined, at, series: new Float64Array([0.5, 2]) })).toEqual({
      a: [1, 'x', null, true],
      at: '1970-01-01T00:00:00.000Z',
      series: [0.5, 2],
    });
  });

  it.each([
    ['NaN', { risk: { ratio: Number.NaN } }, 'value.risk.ratio NaN'],
    ['an infinity', [1, Number.POSITIVE_INFINITY], 'value[1] Infinity'],
    ['a bigint', { amount: 1n }, 'value.amount can'],
    ['a function', { f: () => 1 }, 'value.f can'],
    ['NaN in a series', { path: new Float64Array([1, Number.NaN]) }, 'value.path[1] NaN'],
  ])('refuses %s by its place', (_, value, message) => {
    expect(() => toJson(value)).toThrow(message);
  });
});
