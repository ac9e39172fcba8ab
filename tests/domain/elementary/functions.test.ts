import { describe, expect, it } from 'vitest';
import * as elementary from '@/server/domain/elementary';

/** distance in representable doubles */
function unitsInTheLastPlace(a: number, b: number): number {
  const view = new DataView(new ArrayBuffer(8));
  const ordinal = (x: number): bigint => {
    view.setFloat64(0, x);
    const bits = view.getBigInt64(0);
    return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
  };
  const distance = ordinal(a) - ordinal(b);
  return Number(distance < 0n ? -distance : distance);
}

function sweep(from: number, to: number, count = 20_000): number[] {
  return Array.from({ length: count }, (_, i) => from + ((to - from) * (i + 0.37)) / count);
}

const UNARY: [keyof typeof elementary & keyof Math, number, number][] = [
  ['exp', -700, 700],
  ['exp', -1, 1],
  ['expm1', -30, 30],
  ['expm1', -0.01, 0.01],
  ['log', 1e-12, 10],
  ['log', 1, 1e12],
  ['log1p', -0.99, 10],
  ['log1p', -1e-4, 1e-4],
  ['sin', -10, 10],
  ['sin', 1e5, 1e6],
  ['cos', -10, 10],
  ['cos', 1e5, 1e6],
  ['tan', -1.57, 1.57],
  ['asin', -1, 1],
  ['acos', -1, 1],
  ['tanh', -20, 20],
];

describe('elementary functions', () => {
  it.each(UNARY)('%s on [%d, %d] is within 2 ulp of the engine', (name, from, to) => {
    const ours = elementary[name] as (x: number) => number;
    const engine = Math[name] as (x: number) => number;
    for (const x of sweep(from, to)) {
      const distance = unitsInTheLastPlace(ours(x), engine(x));
      if (distance > 2) expect.fail(`${name}(${x}): ${distance} ulp`);
    }
  });

  it('takes atan2, hypot and pow to within 2 ulp of the engine', () => {
    for (const x of sweep(-5, 5, 150)) {
      for (const y of sweep(-3, 3, 150)) {
        expect(unitsInTheLastPlace(elementary.atan2(y, x), Math.atan2(y, x))).toBeLessThanOrEqual(2);
        expect(unitsInTheLastPlace(elementary.hypot(y, x), Math.hypot(y, x))).toBeLessThanOrEqual(2);
        const base = x + 5.001;
        expect(unitsInTheLastPlace(elementary.pow(base, 9 * y), Math.pow(base, 9 * y))).toBeLessThanOrEqual(2);
      }
    }
  });

  it('answers exactly where the answer is exact', () => {
    expect(elementary.exp(0)).toBe(1);
    expect(elementary.log(1)).toBe(0);
    expect(elementary.pow(2, 10)).toBe(1024);
    expect(elementary.pow(-2, 3)).toBe(-8);
    expect(elementary.hypot(3, 4)).toBe(5);
    expect(elementary.atan2(0, -1)).toBe(Math.PI);
    expect(elementary.exp(-800)).toBe(0);
    expect(elementary.exp(800)).toBe(Infinity);
  });
});
