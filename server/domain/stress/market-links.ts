import { exp, log } from '../elementary';
import { z } from 'zod';
import { type MarketLinks } from './engine/links';
import { type NamedMarket } from './named-markets';

/** Markets of one asset, of one protocol or of several, share their price impact: see `tradeBetweenMarkets`. */
export const linksSchema = z.strictObject({
  /** in which arbitrageurs halve a distance between marks of the same asset */
  halfLifeSeconds: z.number().positive('above 0 s').max(86_400, 'at most 86400 s'),
});

/** What links these markets, on their own interval; null where no two are of one asset. */
export function marketLinks(
  links: z.output<typeof linksSchema> | undefined,
  markets: readonly NamedMarket[],
): MarketLinks | null {
  if (links === undefined) return null;
  const group = Int32Array.from(markets, ({ asset }) => markets.findIndex((other) => other.asset === asset));
  if (group.every((first, m) => first === m)) return null;
  const interval = markets[0].market.signals.updateInterval;
  return { share: 1 - exp((-log(2) * interval) / links.halfLifeSeconds), group };
}
