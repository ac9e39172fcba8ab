import { DomainError } from '../errors';
import { type BasisPoints, BPS_DECIMALS, type PartsPerMillion, PPM_DECIMALS, type Wad, WAD_DECIMALS } from './brands';
import { tenToThe } from './decimal';

/** More bits than a double's 53, so that the bit that stands for all lower ones never takes part in a tie. */
const QUOTIENT_BITS = 66;

/**
 * integer / 10^decimals, correctly rounded to the nearest double (ties to even).
 *
 * The quotient is brought to at least 66 bits by a power of two, its lowest bit made 1 where anything is left over;
 * Number(bigint) then rounds once, and the division by a power of two is exact. decimals ≤ 100 keeps it so.
 */
export function fromFixedPoint(integer: bigint, decimals: number): number {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 100) {
    throw new DomainError('out-of-range', `decimals ${decimals} is out of range: a whole number from 0 to 100`);
  }
  const magnitude = integer < 0n ? -integer : integer;
  const divisor = tenToThe(decimals);
  const shift = Math.max(0, QUOTIENT_BITS + bitLength(divisor) - bitLength(magnitude));
  const scaled = magnitude << BigInt(shift);
  const quotient = (scaled / divisor) | (scaled % divisor === 0n ? 0n : 1n);
  const result = Number(quotient) / Number(1n << BigInt(shift));
  return integer < 0n ? -result : result;
}

const bitLength = (magnitude: bigint) => (magnitude === 0n ? 0 : magnitude.toString(2).length);

export const fromWad = (value: bigint) => fromFixedPoint(value as Wad, WAD_DECIMALS);

export const fromPpm = (value: PartsPerMillion) => fromFixedPoint(value, PPM_DECIMALS);

export const fromBps = (value: BasisPoints) => fromFixedPoint(value, BPS_DECIMALS);
