import { z } from 'zod';
import { DomainError } from '../errors';
import { type Market, parseMarket } from '../market';
import { parseWith } from '../parse-with';
import { type Asset, ASSETS } from './scenarios';
import { within } from './within';

const MAX_MARKETS = 16;

export interface NamedMarket {
  readonly name: string;
  readonly market: Market;
  /** the stored series that a historical scenario replays on this market */
  readonly asset: Asset;
}

const entry = z.strictObject({
  name: z.string().regex(/^[\w][\w ./+-]{0,63}$/, 'up to 64 letters, digits, spaces or . / + - _'),
  market: z.unknown(),
  asset: z.enum(ASSETS, `one of ${ASSETS.join(', ')}`).default('BTC'),
});

function requireOneInterval(markets: readonly Market[], at: string): void {
  const interval = markets[0].signals.updateInterval;
  markets.forEach((market, m) => {
    if (market.signals.updateInterval !== interval)
      throw new DomainError(
        'relation-violated',
        `${at}[${m}].signals.updateInterval ${market.signals.updateInterval} s must equal that of ${at}[0], ${interval} s`,
        {
          field: `${at}[${m}].signals.updateInterval`,
          value: market.signals.updateInterval,
          unit: 's',
          limit: `${interval}`,
        },
      );
  });
}

const list = z
  .array(z.unknown(), 'must be a list of markets')
  .min(1, 'at least 1 market')
  .max(MAX_MARKETS, `at most ${MAX_MARKETS} markets`);

function listOf(input: unknown, at: string): readonly unknown[] {
  return parseWith(list, input, at, { name: 'list of markets' });
}

/** Parses a list of plain markets that share updateInterval. */
export function parseMarkets(input: unknown, at = 'markets'): Market[] {
  const markets = listOf(input, at).map((market, m) => within(`${at}[${m}]`, () => parseMarket(market)));
  requireOneInterval(markets, at);
  return markets;
}

/** Parses a list of `{name, market, asset?}`, or of plain markets, which get the names market-1, market-2, … */
export function parseNamedMarkets(input: unknown, at = 'markets'): NamedMarket[] {
  const named = listOf(input, at).map((raw, m): NamedMarket => {
    const place = `${at}[${m}]`;
    if (typeof raw === 'object' && raw !== null && 'plant' in raw)
      return { name: `market-${m + 1}`, market: within(place, () => parseMarket(raw)), asset: 'BTC' };
    const { name, market, asset } = within(place, () => parseWith(entry, raw, '', { name: 'named market' }));
    return { name, market: within(`${place}.market`, () => parseMarket(market)), asset };
  });
  const names = named.map(({ name }) => name);
  const repeated = names.findIndex((name, m) => names.indexOf(name) !== m);
  if (repeated >= 0)
    throw new DomainError('relation-violated', `${at}[${repeated}].name ${names[repeated]} is given twice`, {
      field: `${at}[${repeated}].name`,
      value: names[repeated],
      limit: 'a name of its own for every market',
    });
  requireOneInterval(
    named.map(({ market }) => market),
    at,
  );
  return named;
}
