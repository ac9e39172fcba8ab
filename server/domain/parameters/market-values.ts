import { DomainError } from '../errors';
import type { Market } from '../market/market';
import type { Parameter } from './parameter';
import { parameter } from './registry';

/** The value of one parameter in a market, in the parameter's own unit. */
export function readParameter(market: Market, { group, field }: Parameter): number {
  const values: Readonly<Record<string, number>> = { ...market[group] };
  return values[field];
}

/** The market with some parameters changed; refuses names it doesn't know and those that no setter holds. */
export function applyParameters(market: Market, changes: Readonly<Record<string, number>>): Market {
  let changed = market;
  for (const [name, value] of Object.entries(changes)) {
    const { group, field, onChain } = parameter(name);
    if (!onChain) {
      throw new DomainError('unsupported', `${name} cannot be changed: the protocol has no setter for it`, {
        field: name,
        value,
      });
    }
    changed = { ...changed, [group]: { ...changed[group], [field]: value } };
  }
  return changed;
}
