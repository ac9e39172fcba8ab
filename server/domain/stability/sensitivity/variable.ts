import { type Market, MARKET_FIELDS } from '../../market';
import { findParameter } from '../../parameters';

/** One number of a market that can vary: a governance parameter or a plant constant. */
export interface Variable {
  /** `group.field`, as in `Market` */
  readonly name: string;
  readonly group: string;
  readonly field: string;
  readonly kind: 'governance' | 'plant';
  readonly label: string;
  readonly unit: string;
  /** what the model takes; policy bounds, which are narrower, live with the parameters */
  readonly least: number;
  readonly most: number;
}

/** @param name `group.field` of a market */
export function variable(name: string): Variable {
  const [group, field] = name.split('.');
  const known = findParameter(name);
  const fields: Readonly<Record<string, Readonly<Record<string, { unit: string; least: number; most: number }>>>> =
    MARKET_FIELDS;
  const { unit, least, most } = fields[group][field];
  return {
    name,
    group,
    field,
    kind: group === 'plant' ? 'plant' : 'governance',
    label: known?.label ?? name,
    unit: known?.unit ?? unit,
    least,
    most,
  };
}

export function valueOf(market: Market, { group, field }: Variable): number {
  const groups = market as unknown as Readonly<Record<string, Readonly<Record<string, number>>>>;
  return groups[group][field];
}

export function withValue(market: Market, { group, field }: Variable, value: number): Market {
  const groups = market as unknown as Readonly<Record<string, Readonly<Record<string, number>>>>;
  return { ...market, [group]: { ...groups[group], [field]: value } };
}
