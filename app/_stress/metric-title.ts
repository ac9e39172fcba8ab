const TITLES: Readonly<Record<string, string>> = {
  collapsed: 'Paths that collapsed',
  badDebt: 'Bad debt',
  insuranceFund: 'Insurance fund at the end',
  socialisedLoss: 'Socialised loss',
  penalties: 'Liquidation penalties',
  traderPnl: 'Profit of traders',
  liquidityProviderPnl: 'Profit of liquidity providers',
  finalEquity: 'Equity of accounts at the end',
  accountsLiquidated: 'Accounts touched by liquidation',
  accountsClosed: 'Accounts closed',
  accountsOpenLiquidated: 'Accounts touched but open',
  meanLatencySeconds: 'Liquidation latency, mean',
  p95LatencySeconds: 'Liquidation latency, 95 %',
  maxLatencySeconds: 'Liquidation latency, longest',
  liquidatedNotional: 'Liquidated notional',
  deleveragedNotional: 'Notional auto-deleveraged',
  deleveragedAccounts: 'Accounts auto-deleveraged',
  deleveragingLoss: 'Loss of auto-deleveraged accounts',
  firstDeleveragingSeconds: 'Time to the first auto-deleveraging',
  contributions: 'Contributions to the insurance fund',
  keeperRewards: 'Rewards of keepers',
  haltSeconds: 'Time halted',
  slippage: 'Slippage paid by liquidations',
  trackingError: 'Mark’s distance from the fundamental',
  deepestFallOfMark: 'Deepest fall of the mark',
  deepestFallOfFundamental: 'Deepest fall of the fundamental',
  fallRatio: 'Fall of mark over fundamental',
  recoverySeconds: 'Recovery time',
  peakDisplacement: 'Peak displacement',
  peakFunding: 'Peak funding',
  peakMargin: 'Peak maintenance margin',
  minDepth: 'Least depth',
};

/** `liquidatedNotional.eth-perp` → "Liquidated notional". */
export const metricTitle = (name: string) => TITLES[name.split('.')[0]] ?? name;

/**
 * The same among others: where they are of several markets, with the market's name, "Liquidated notional, eth-perp".
 *
 * @param names all that are shown together
 */
export function metricTitles(names: readonly string[]): (name: string) => string {
  const markets = new Set(names.flatMap((name) => name.split('.').slice(1)));
  return (name) => {
    const [, market] = name.split('.');
    return markets.size > 1 && market ? `${metricTitle(name)}, ${market}` : metricTitle(name);
  };
}

const ORDER = Object.keys(TITLES);

/** Metrics as they are read, what decides first: a stored result has its keys in no order. */
export const inReadingOrder = (names: readonly string[]): string[] =>
  [...names].sort((a, b) => ORDER.indexOf(a.split('.')[0]) - ORDER.indexOf(b.split('.')[0]));
