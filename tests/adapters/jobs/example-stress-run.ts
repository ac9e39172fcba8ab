import { smallMarket } from '../../domain/stress/reference-cases';

/** A small run with a baseline, as a service stores it: plain JSON for `parseStressRun`. */
export function exampleStressRun(paths: number): object {
  const market = smallMarket();
  const proposal = { ...market, liquidation: { ...market.liquidation, closeFraction: 0.2 } };
  return {
    markets: [{ name: 'ETH', market: proposal, asset: 'ETH' }],
    baseline: [{ name: 'ETH', market, asset: 'ETH' }],
    book: { accounts: 30, seed: 1 },
    scenario: { name: 'historical', event: 'ten-october-2025' },
    paths,
    seed: 7,
  };
}
