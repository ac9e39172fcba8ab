import { DomainError } from '../errors';
import { readDecimal, scaleDecimal } from './decimal';

/** Reads a typed decimal as an integer of 10^−decimals; refuses digits that the unit can't hold rather than round. */
export function parseDecimal(text: string, decimals: number): bigint {
  const decimal = readDecimal(text.trim());
  if (!decimal) {
    throw new DomainError('invalid-input', `${JSON.stringify(text)} is not a decimal number`, { value: text });
  }
  const down = scaleDecimal(decimal, decimals, 'down');
  if (down !== scaleDecimal(decimal, decimals, 'up')) {
    throw new DomainError('invalid-input', `${JSON.stringify(text)} has more than ${decimals} decimals`, {
      value: text,
      limit: `at most ${decimals} decimals`,
    });
  }
  return down;
}

/** The exact decimal of an integer of 10^−decimals, without trailing zeros: 200000000000000000 WAD is "0.2". */
export function formatFixedPoint(integer: bigint, decimals: number): string {
  const digits = (integer < 0n ? -integer : integer).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${integer < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

export const formatWad = (value: bigint) => formatFixedPoint(value, 18);
