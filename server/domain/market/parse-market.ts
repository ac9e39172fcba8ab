import { z } from 'zod';
import { DomainError } from '../errors';
import { delaySteps } from './delay-line';
import type { Market, Plant } from './market';
import { type FieldLimits, MARKET_FIELDS } from './market-fields';
import { parseWith } from '../parse-with';

/** Longest delay line the analysis takes: the state has 13 + 3·d entries. */
const MAX_DELAY_STEPS = 60;

const wanted = (what: string) => (issue: { readonly input?: unknown }) =>
  issue.input === undefined ? 'is missing' : `must be ${what}`;

function numberWithin({ least, above, most }: FieldLimits) {
  const finite = z.number({ error: wanted('a finite number') });
  const low = above ? finite.gt(least, `above ${least}`) : finite.gte(least, `at least ${least}`);
  return low.lte(most, `at most ${most}`);
}

function groupOf<Fields extends Record<string, FieldLimits>>(fields: Fields) {
  type Shape = { [Field in keyof Fields]: z.ZodNumber };
  const shape = Object.fromEntries(Object.entries(fields).map(([field, limits]) => [field, numberWithin(limits)]));
  return z.strictObject(shape as Shape, { error: wanted('an object') });
}

function intervalsOf<Fields extends Record<string, FieldLimits>>(fields: Fields) {
  type Shape = { [Field in keyof Fields]: z.ZodOptional<z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>> };
  const shape = Object.fromEntries(
    Object.entries(fields).map(([field, limits]) => {
      const interval = z.tuple([numberWithin(limits), numberWithin(limits)], { error: wanted('[low, high]') });
      return [field, interval.optional()];
    }),
  );
  return z.strictObject(shape as Shape, { error: wanted('an object of intervals') });
}

const marketSchema = z.strictObject(
  {
    side: z.union([z.literal(1), z.literal(-1)], { error: wanted('1 (long) or -1 (short)') }),
    signals: groupOf({ ...MARKET_FIELDS.signals }),
    margin: groupOf({ ...MARKET_FIELDS.margin }),
    funding: groupOf({ ...MARKET_FIELDS.funding }),
    liquidity: groupOf({ ...MARKET_FIELDS.liquidity }),
    liquidation: groupOf({ ...MARKET_FIELDS.liquidation }),
    plant: groupOf({ ...MARKET_FIELDS.plant }),
    uncertainty: intervalsOf({ ...MARKET_FIELDS.plant }).optional(),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? undefined : 'must be an object with the groups of a market',
  },
);

function unitOf(field: string): string {
  const [group, name] = field.replace(/^uncertainty\.(\w+).*/, 'plant.$1').split('.');
  const groups: Readonly<Record<string, Readonly<Record<string, FieldLimits>>>> = { ...MARKET_FIELDS };
  return groups[group]?.[name]?.unit ?? '';
}

/**
 * Parses a market; every field is required, none is unknown, all are finite and within what the model can mean.
 *
 * @throws DomainError with the first fault: field, value, unit and limit
 */
export function parseMarket(input: unknown): Market {
  const market: Market = parseWith(marketSchema, input, '', { name: 'market', unitOf });
  checkRelations(market);
  return market;
}

function checkRelations({ signals, margin, funding, plant, uncertainty = {} }: Market): void {
  if (margin.min > margin.max) refuse('margin.min', margin.min, `at most margin.max ${margin.max}`);
  if (delaySteps(signals.latency, signals.updateInterval) > MAX_DELAY_STEPS) {
    const most = MAX_DELAY_STEPS * signals.updateInterval;
    refuse('signals.latency', signals.latency, `at most ${MAX_DELAY_STEPS} update intervals, ${most}`);
  }
  if (signals.impliedWeight === 1 && signals.impliedVolatility === 0) {
    refuse('signals.impliedVolatility', 0, 'above 0 where signals.impliedWeight is 1');
  }
  if (funding.maxVelocity > 0 && plant.fundingElasticity === 0) {
    refuse('plant.fundingElasticity', 0, 'above 0 where funding.maxVelocity is above 0');
  }
  for (const [field, [low, high]] of Object.entries(uncertainty)) {
    const value = plant[field as keyof Plant];
    if (low > value) refuse(`uncertainty.${field}[0]`, low, `at most plant.${field} ${value}`);
    if (high < value) refuse(`uncertainty.${field}[1]`, high, `at least plant.${field} ${value}`);
  }
}

function refuse(field: string, value: number, limit: string): never {
  const unit = unitOf(field);
  throw new DomainError('relation-violated', `${field} ${value} is refused: must be ${limit} (${unit})`, {
    field,
    value,
    unit,
    limit,
  });
}
