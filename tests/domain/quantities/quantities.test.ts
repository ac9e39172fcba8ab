import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  display,
  formatFixedPoint,
  formatWad,
  fromBps,
  fromFixedPoint,
  fromPpm,
  fromWad,
  parseDecimal,
  THIN_SPACE,
  toBps,
  toPpm,
  toSeconds,
  toWad,
} from '@/server/domain/quantities';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('toWad', () => {
  it('takes the shortest decimal of the double, to the last unit', () => {
    expect(toWad(0.2, 'nearest')).toBe(200_000_000_000_000_000n);
    expect(toWad(0.1 + 0.2, 'nearest')).toBe(300_000_000_000_000_040n);
    expect(toWad(7e8, 'nearest')).toBe(700_000_000n * 10n ** 18n);
    expect(toWad(1e21, 'nearest')).toBe(10n ** 39n);
  });

  it('rounds a value that has no exact form as its name says, negative ones included', () => {
    expect(toWad(1.5e-18, 'down')).toBe(1n);
    expect(toWad(1.5e-18, 'up')).toBe(2n);
    expect(toWad(1.5e-18, 'nearest')).toBe(2n);
    expect(toWad(-1.5e-18, 'down')).toBe(-2n);
    expect(toWad(-1.5e-18, 'up')).toBe(-1n);
    expect(toWad(-1.5e-18, 'nearest')).toBe(-2n);
    expect(toWad(5e-324, 'up')).toBe(1n);
    expect(toWad(5e-324, 'nearest')).toBe(0n);
  });

  it('refuses what is not finite', () => {
    for (const value of [Number.NaN, Infinity, -Infinity]) expect(() => toWad(value, 'down')).toThrow(/finite number/);
  });

  it('encloses every double between its rounding down and its rounding up, at most one unit apart', () => {
    fc.assert(
      fc.property(finite, (value) => {
        const down = toWad(value, 'down');
        const up = toWad(value, 'up');
        const nearest = toWad(value, 'nearest');
        expect(up - down === 0n || up - down === 1n).toBe(true);
        expect(nearest === down || nearest === up).toBe(true);
        expect(fromWad(down)).toBeLessThanOrEqual(value);
        expect(fromWad(up)).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  it('reads back every double with at most 18 decimals', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e30, noNaN: true }), fc.boolean(), (magnitude, negative) => {
        const value = negative ? -magnitude : magnitude;
        expect(fromWad(toWad(value, 'nearest'))).toBe(value);
      }),
    );
  });

  it('keeps every integer of up to 15 significant digits through a number and back', () => {
    const fifteenDigits = fc.tuple(fc.bigInt(-(10n ** 15n) + 1n, 10n ** 15n - 1n), fc.nat(12));
    fc.assert(
      fc.property(fifteenDigits, ([digits, zeros]) => {
        const integer = digits * 10n ** BigInt(zeros);
        expect(toWad(fromWad(integer), 'nearest')).toBe(integer);
      }),
    );
  });
});

describe('fromFixedPoint', () => {
  it('is correctly rounded: no other double lies nearer', () => {
    fc.assert(
      fc.property(fc.bigInt(-(2n ** 256n), 2n ** 256n), fc.nat(40), (integer, decimals) => {
        // Node's own decimal parser is correctly rounded: an independent way to the same double.
        const text = formatFixedPoint(integer, decimals);
        expect(fromFixedPoint(integer, decimals)).toBe(integer === 0n ? 0 : Number(text));
      }),
    );
  });

  it('takes a tie to the even neighbour', () => {
    expect(fromFixedPoint((2n ** 53n + 1n) * 10n ** 18n, 18)).toBe(2 ** 53);
    expect(fromFixedPoint((2n ** 53n + 1n) * 10n ** 18n + 1n, 18)).toBe(2 ** 53 + 2);
  });
});

describe('other units', () => {
  it('have their own scale', () => {
    expect(toPpm(0.05, 'nearest')).toBe(50_000n);
    expect(toBps(0.0005, 'nearest')).toBe(5n);
    expect(toSeconds(899.5, 'down')).toBe(899n);
    expect(fromPpm(toPpm(0.05, 'nearest'))).toBe(0.05);
    expect(fromBps(toBps(0.0005, 'nearest'))).toBe(0.0005);
  });
});

describe('parseDecimal', () => {
  it('reads what formatWad writes', () => {
    fc.assert(
      fc.property(fc.bigInt(), (integer) => {
        expect(parseDecimal(formatWad(integer), 18)).toBe(integer);
      }),
    );
  });

  it('refuses more digits than the unit holds, and what is no number', () => {
    expect(parseDecimal(' 1.50 ', 1)).toBe(15n);
    expect(() => parseDecimal('0.15', 1)).toThrow('"0.15" has more than 1 decimals');
    for (const text of ['', '.', '1,5', '0x10', 'NaN', '1e99999', '--1']) {
      expect(() => parseDecimal(text, 18)).toThrow(/is not a decimal number/);
    }
  });
});

describe('display', () => {
  it('shows 3 significant digits with thin spaces between thousands', () => {
    expect(display(1_250_000_000)).toBe(['1', '250', '000', '000'].join(THIN_SPACE));
    expect(display(0.019065968)).toBe('0.0191');
    expect(display(1234.5)).toBe(`1${THIN_SPACE}230`);
    expect(display(999.9)).toBe(`1${THIN_SPACE}000`);
    expect(display(-0.5)).toBe('−0.5');
    expect(display(1.1415e-8)).toBe('1.14e-8');
    expect(display(0)).toBe('0');
    expect(display(100)).toBe('100');
  });

  it('never shows an absent or broken value as a number', () => {
    expect(display(null)).toBe('—');
    expect(display(Number.NaN)).toBe('not a number');
    expect(display(Infinity)).toBe('∞');
  });

  it('is within half a unit of the third digit', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e14, noNaN: true }), (value) => {
        const shown = Number(display(value).replaceAll(THIN_SPACE, ''));
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(value * 0.0051);
      }),
    );
  });
});
