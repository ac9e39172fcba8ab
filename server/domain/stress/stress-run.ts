import { z } from 'zod';
import { DomainError } from '../errors';
import { parseWith } from '../parse-with';
import { type AccountBook, parseAccountBook } from './account-book';
import { parseBookCsv } from './book-csv';
import { type VenueTerms } from './engine/engine-setup';
import { type GeneratedBook, generatedBookSchema } from './generated-book';
import { linksSchema } from './market-links';
import { type NamedMarket, parseNamedMarkets } from './named-markets';
import { requireDrawable } from './require-drawable';
import { metricsOf } from './outcome';
import { runFrame } from './run-frame';
import { type Scenario, scenarioSchema } from './scenarios';
import { type StopRule, stopRuleSchema } from './stop-rule';
import { type VenueRules, venueRulesSchema } from './venue-rules';
import { DEFAULT_VENUE_TERMS, venueTermsFields } from './venue-terms';
import { within } from './within';

const MAX_PATHS = 1_000_000;

export type RunBook =
  | { readonly kind: 'explicit'; readonly book: AccountBook }
  | { readonly kind: 'generated'; readonly spec: GeneratedBook };

/** Many seeded paths of one scenario, for a set of markets and, on the same random numbers, for a baseline of them. */
export interface StressRun extends VenueTerms {
  readonly markets: readonly NamedMarket[];
  /** the same markets, by name and asset, as they are before the proposal */
  readonly baseline?: readonly NamedMarket[];
  readonly book: RunBook;
  readonly scenario: Scenario;
  /** at most, where `stopWhen` may end the run before */
  readonly paths: number;
  readonly seed: number;
  readonly stopWhen?: StopRule;
  readonly venue?: VenueRules;
  /** markets of one asset share their price impact */
  readonly links?: { readonly halfLifeSeconds: number };
}

const schema = z.strictObject({
  markets: z.unknown(),
  baseline: z.unknown().optional(),
  book: z.unknown(),
  scenario: z.unknown(),
  paths: z
    .number()
    .int('a whole number of paths')
    .min(1, 'at least 1 path')
    .max(MAX_PATHS, `at most ${MAX_PATHS} paths`),
  seed: z.number().int('a whole number').min(0, 'at least 0').max(Number.MAX_SAFE_INTEGER, 'at most 2^53 - 1'),
  penalty: venueTermsFields.penalty.default(DEFAULT_VENUE_TERMS.penalty),
  insurance: venueTermsFields.insurance.default(DEFAULT_VENUE_TERMS.insurance),
  haircut: venueTermsFields.haircut.default(DEFAULT_VENUE_TERMS.haircut),
  stopWhen: stopRuleSchema.optional(),
  venue: venueRulesSchema.optional(),
  links: linksSchema.optional(),
});

const csvBookSchema = z.strictObject({
  csv: z.string(),
  initialPrice: z.array(z.number().positive('above 0 (USD)')),
});

/** Accounts from CSV, see `parseBookCsv`; with the marks that they stand at. */
function parseImported(input: unknown, marketNames: readonly string[]): RunBook {
  const { csv, initialPrice } = within('book', () => parseWith(csvBookSchema, input, '', { name: 'imported book' }));
  if (initialPrice.length !== marketNames.length)
    throw new DomainError(
      'invalid-input',
      `book.initialPrice has ${initialPrice.length} entries: one per market, ${marketNames.length}`,
      { field: 'book.initialPrice', value: initialPrice.length, limit: `${marketNames.length}` },
    );
  return { kind: 'explicit', book: parseBookCsv(csv, marketNames, initialPrice) };
}

function parseBook(input: unknown, marketNames: readonly string[]): RunBook {
  if (typeof input === 'object' && input !== null && 'csv' in input) return parseImported(input, marketNames);
  if (typeof input === 'object' && input !== null && 'accounts' in input)
    return {
      kind: 'generated',
      spec: within('book', () => parseWith(generatedBookSchema, input, '', { name: 'generated book' })),
    };
  return { kind: 'explicit', book: parseAccountBook(input, marketNames.length) };
}

function parseBaseline(input: unknown, markets: readonly NamedMarket[]): NamedMarket[] {
  const baseline = parseNamedMarkets(input, 'baseline');
  const same = (m: number) => baseline[m]?.name === markets[m]?.name && baseline[m]?.asset === markets[m]?.asset;
  const count = Math.max(baseline.length, markets.length);
  for (let m = 0; m < count; m++)
    if (!same(m) || baseline[m].market.side !== markets[m].market.side)
      throw new DomainError(
        'relation-violated',
        `baseline[${m}] must be the market of markets[${m}]: same name, asset and side`,
        {
          field: `baseline[${m}]`,
          limit: 'same name, asset and side as in markets',
        },
      );
  return baseline;
}

function checkStopRule(rule: StopRule, markets: readonly NamedMarket[]): StopRule {
  const names = metricsOf(markets.map(({ name }) => name)).map(({ name }) => name);
  if (!names.includes(rule.metric))
    throw new DomainError('invalid-input', `stopWhen.metric ${rule.metric} is none of ${names.join(', ')}`, {
      field: 'stopWhen.metric',
      value: rule.metric,
      limit: names.join(', '),
    });
  return rule;
}

function checkBook({ book, markets, baseline }: StressRun): void {
  if (book.kind === 'explicit') return;
  for (const variant of baseline ? [markets, baseline] : [markets])
    requireDrawable(
      book.spec,
      variant.map(({ market }) => market),
    );
}

/** Parses a run: unknown fields, NaN, an empty book and everything out of bounds are refused before any work. */
export function parseStressRun(input: unknown): StressRun {
  const raw = parseWith(schema, input, '', { name: 'stress run' });
  const markets = parseNamedMarkets(raw.markets);
  const run: StressRun = {
    markets,
    ...(raw.baseline === undefined ? {} : { baseline: parseBaseline(raw.baseline, markets) }),
    book: parseBook(
      raw.book,
      markets.map(({ name }) => name),
    ),
    scenario: within('scenario', () => parseWith(scenarioSchema, raw.scenario, '', { name: 'scenario' })),
    paths: raw.paths,
    seed: raw.seed,
    penalty: raw.penalty,
    insurance: raw.insurance,
    haircut: raw.haircut,
    ...(raw.venue === undefined ? {} : { venue: raw.venue }),
    ...(raw.links === undefined ? {} : { links: raw.links }),
    ...(raw.stopWhen === undefined ? {} : { stopWhen: checkStopRule(raw.stopWhen, markets) }),
  };
  checkBook(run);
  runFrame(run);
  return run;
}
