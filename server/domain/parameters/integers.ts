import { DomainError } from '../errors';
import type { Market } from '../market/market';
import { fromFixedPoint, toFixedPoint, WAD_DECIMALS } from '../quantities';
import { readParameter } from './market-values';
import { PARAMETER_GROUPS, type ParameterGroup, type Scale } from './parameter';
import { onChainParameters } from './registry';

/** field → integer as the chain stores it, as a decimal string; every on-chain field of the group. */
export type GroupIntegers = Readonly<Record<string, string>>;
export type ParameterIntegers = Readonly<Record<ParameterGroup, GroupIntegers>>;

export const decimalsOf = (scale: Scale) => (scale === 'wad' ? WAD_DECIMALS : 0);

/** One group of a market as the integers its setter takes, rounded to the nearest unit. */
export function toIntegers(group: ParameterGroup, market: Market): GroupIntegers {
  return Object.fromEntries(
    onChainParameters(group).map((one) => [
      one.field,
      toFixedPoint(readParameter(market, one), decimalsOf(one.scale), 'nearest').toString(),
    ]),
  );
}

/** The group's values in their own units: the doubles nearest to what the chain stores. */
export function fromIntegers(group: ParameterGroup, integers: GroupIntegers): Readonly<Record<string, number>> {
  return Object.fromEntries(
    onChainParameters(group).map(({ name, field, scale }) => {
      const integer = integers[field];
      if (integer === undefined) throw new DomainError('missing-field', `${name} is missing`, { field: name });
      return [field, fromFixedPoint(BigInt(integer), decimalsOf(scale))];
    }),
  );
}

/** The market with every on-chain field as the chain has it; the plant and the off-chain constants stay. */
export function marketFromIntegers(market: Market, integers: ParameterIntegers): Market {
  return PARAMETER_GROUPS.reduce<Market>(
    (changed, group) => ({ ...changed, [group]: { ...changed[group], ...fromIntegers(group, integers[group]) } }),
    market,
  );
}

/**
 * The integers to ask for so that the group has the market's values.
 *
 * A field whose value is the double of the integer in force keeps that integer: what nobody touched isn't changed in
 * its last digits by the way through a double.
 */
export function askedIntegers(group: ParameterGroup, inForce: GroupIntegers, market: Market): GroupIntegers {
  const current = fromIntegers(group, inForce);
  const asked = toIntegers(group, market);
  return Object.fromEntries(
    onChainParameters(group).map((one) => [
      one.field,
      readParameter(market, one) === current[one.field] ? inForce[one.field] : asked[one.field],
    ]),
  );
}
