import { DomainError } from '../errors';
import type { Rounding } from './brands';

/** A decimal number without rounding: value = (negative ? −1 : 1) · digits · 10^exponent. */
interface Decimal {
  readonly negative: boolean;
  readonly digits: bigint;
  readonly exponent: number;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;

/** Reads `-12.5e-3` exactly, or null where the text is no decimal number. */
export function readDecimal(text: string): Decimal | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign, whole, fraction = '', exponent = '0'] = match;
  return { negative: sign === '-', digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

/**
 * The integer nearest to decimal · 10^decimals in the rounding's sense.
 *
 * "down" is toward −∞ and "up" toward +∞ (not toward and away from zero), so that a lower bound rounded down and an
 * upper bound rounded up always enclose the value.
 */
export function scaleDecimal(decimal: Decimal, decimals: number, rounding: Rounding): bigint {
  const shift = decimal.exponent + decimals;
  if (shift >= 0) return sign(decimal, decimal.digits * tenToThe(shift));
  const divisor = tenToThe(-shift);
  const quotient = decimal.digits / divisor;
  const rest = decimal.digits % divisor;
  const awayFromZero =
    rest !== 0n && (rounding === 'nearest' ? rest * 2n >= divisor : decimal.negative === (rounding === 'down'));
  return sign(decimal, awayFromZero ? quotient + 1n : quotient);
}

/** 10^n for a whole n from 0 to 1 500 (no double needs more). */
export function tenToThe(n: number): bigint {
  if (!Number.isInteger(n) || n < 0 || n > 1500) throw new DomainError('out-of-range', `exponent ${n} is out of range`);
  return BigInt('1' + '0'.repeat(n));
}

const sign = (decimal: Decimal, magnitude: bigint) => (decimal.negative ? -magnitude : magnitude);
