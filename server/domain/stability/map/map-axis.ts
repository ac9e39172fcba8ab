import { pow } from '../../elementary';
import { DomainError, outOfRange } from '../../errors';
import { type FieldLimits, type Market, MARKET_FIELDS } from '../../market';

/** One direction of a map: any governance parameter or plant constant of a market, in its own unit. */
export interface MapAxis {
  /** `group.field`, such as `margin.volatilityMultiplier` or `plant.depth` */
  readonly parameter: string;
  readonly from: number;
  readonly to: number;
  /** values along the axis, both ends included */
  readonly count: number;
  readonly scale: 'linear' | 'log';
}

const MAX_COUNT = 128;

/**
 * The values of an axis, evenly spaced in its scale; the ends are exactly `from` and `to`.
 *
 * @throws DomainError for a parameter that no market has, an end or a count out of range
 */
export function axisValues(axis: MapAxis, name: string): number[] {
  requireAxis(axis, name);
  const { from, to, count, scale } = axis;
  return Array.from({ length: count }, (_, k) => {
    if (k === 0) return from;
    if (k === count - 1) return to;
    const share = k / (count - 1);
    return scale === 'log' ? from * pow(to / from, share) : from + (to - from) * share;
  });
}

/** The market with one field replaced; whether it still is a market is for `parseMarket` to say. */
export function withField(market: Market, parameter: string, value: number): Market {
  const [group, field] = parameter.split('.') as [Exclude<keyof Market, 'side'>, string];
  return { ...market, [group]: { ...market[group], [field]: value } };
}

function requireAxis({ parameter, from, to, count, scale }: MapAxis, name: string): void {
  const field = limitsOf(parameter);
  if (field === undefined) {
    const message = `${name}.parameter ${parameter} is not a field of the market`;
    throw new DomainError('unknown-field', message, { field: `${name}.parameter`, value: parameter });
  }
  for (const [end, value] of Object.entries({ from, to })) {
    if (!Number.isFinite(value)) throw outOfRange(`${name}.${end}`, value, 'a finite number', field.unit);
    if (scale === 'log' && !(value > 0))
      throw outOfRange(`${name}.${end}`, value, 'above 0 on a log scale', field.unit);
  }
  if (!(to > from)) throw outOfRange(`${name}.to`, to, `above ${name}.from ${from}`, field.unit);
  if (!(Number.isInteger(count) && count >= 2 && count <= MAX_COUNT)) {
    throw outOfRange(`${name}.count`, count, `a whole number from 2 to ${MAX_COUNT}`);
  }
}

function limitsOf(parameter: string): FieldLimits | undefined {
  const groups: Readonly<Record<string, Readonly<Record<string, FieldLimits>>>> = { ...MARKET_FIELDS };
  const [group, field, ...rest] = parameter.split('.');
  return rest.length === 0 && Object.hasOwn(groups, group) && Object.hasOwn(groups[group], field)
    ? groups[group][field]
    : undefined;
}
