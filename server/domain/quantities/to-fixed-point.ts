import { DomainError } from '../errors';
import {
  type BasisPoints,
  BPS_DECIMALS,
  type PartsPerMillion,
  PPM_DECIMALS,
  type Rounding,
  type Seconds,
  SECONDS_DECIMALS,
  type Wad,
  WAD_DECIMALS,
} from './brands';
import { readDecimal, scaleDecimal } from './decimal';

/**
 * value · 10^decimals as an integer.
 *
 * The value taken is the shortest decimal that reads back as the same double, which is what a person typed and what
 * JSON carries: 0.2 becomes exactly 200000000000000000 WAD, not the 200000000000000011 of its binary expansion.
 */
export function toFixedPoint(value: number, decimals: number, rounding: Rounding): bigint {
  const decimal = readDecimal(String(value));
  if (!decimal) {
    throw new DomainError('not-finite', `${value} has no fixed-point form: it must be a finite number`, { value });
  }
  return scaleDecimal(decimal, decimals, rounding);
}

export const toWad = (value: number, rounding: Rounding) => toFixedPoint(value, WAD_DECIMALS, rounding) as Wad;

export const toPpm = (value: number, rounding: Rounding) =>
  toFixedPoint(value, PPM_DECIMALS, rounding) as PartsPerMillion;

export const toBps = (value: number, rounding: Rounding) => toFixedPoint(value, BPS_DECIMALS, rounding) as BasisPoints;

export const toSeconds = (value: number, rounding: Rounding) =>
  toFixedPoint(value, SECONDS_DECIMALS, rounding) as Seconds;
