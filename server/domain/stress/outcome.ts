/** What a case comes to. USD unless said otherwise; lists are by market. */
export interface CaseOutcome {
  readonly badDebt: number;
  /** below zero: what it couldn't pay */
  readonly insuranceFund: number;
  readonly socialisedLoss: number;
  readonly penalties: number;
  readonly traderPnl: number;
  readonly liquidityProviderPnl: number;
  /** Σ E_i at the final marks, collateral after its haircut */
  readonly finalEquity: number;
  readonly accountsLiquidated: number;
  readonly accountsClosed: number;
  readonly accountsOpenLiquidated: number;
  /** s; null where no account was closed */
  readonly meanLatencySeconds: number | null;
  readonly p95LatencySeconds: number | null;
  readonly maxLatencySeconds: number | null;
  /** positions, at the mark */
  readonly liquidatedNotional: readonly number[];
  /** log, ≤ 0, on the market's side */
  readonly deepestFallOfMark: readonly number[];
  readonly deepestFallOfFundamental: readonly number[];
  /** null where the fundamental never fell */
  readonly fallRatio: readonly (number | null)[];
  /** s from the peak displacement to half of it; null where not reached or no peak */
  readonly recoverySeconds: readonly (number | null)[];
  /** log, ≥ 0 */
  readonly peakDisplacement: readonly number[];
  /** 1/day, greatest |funding command| */
  readonly peakFunding: readonly number[];
  /** ratio of notional */
  readonly peakMargin: readonly number[];
  /** USD per unit log price */
  readonly minDepth: readonly number[];
}

/** What one path of a run came to. */
export interface PathOutcome extends CaseOutcome {
  /** of the venue's rules: all 0 or null where a run has none */
  readonly deleveragedAccounts: number;
  /** what counterparties of auto-deleveraging paid above the mark */
  readonly deleveragingLoss: number;
  /** s from the start to the end of the step of the first auto-deleveraging; null where there was none */
  readonly firstDeleveragingSeconds: number | null;
  /** what liquidity providers paid into the insurance fund */
  readonly contributions: number;
  /** what keepers kept of the penalties */
  readonly keeperRewards: number;
  /** of the counterparties, at the mark */
  readonly deleveragedNotional: readonly number[];
  readonly haltSeconds: readonly number[];
  /** what liquidations paid for their own impact: Σ |δ + η|·|P_exec − P| */
  readonly slippage: readonly number[];
  /** log, root mean square of the mark's distance from the fundamental after each step */
  readonly trackingError: readonly number[];
}

/**
 * A path on which a mark moved by more than COLLAPSE log units from its start, or was no longer a number. Its figures
 * would mean nothing, so it has none: it is counted.
 */
export interface Collapse {
  readonly collapsedAtSeconds: number;
}

export type PathResult = PathOutcome | Collapse;

export interface MetricDescription {
  readonly unit: 'share' | 'USD' | 's' | 'log' | '1/day' | 'ratio' | 'accounts' | 'USD per log';
  /** the end of the distribution that hurts: its expected shortfall is reported */
  readonly adverse: 'high' | 'low';
}

/** Metrics of a whole path, in the order of an encoded outcome. */
const PATH_METRICS = {
  badDebt: { unit: 'USD', adverse: 'high' },
  insuranceFund: { unit: 'USD', adverse: 'low' },
  socialisedLoss: { unit: 'USD', adverse: 'high' },
  penalties: { unit: 'USD', adverse: 'high' },
  traderPnl: { unit: 'USD', adverse: 'low' },
  liquidityProviderPnl: { unit: 'USD', adverse: 'low' },
  finalEquity: { unit: 'USD', adverse: 'low' },
  accountsLiquidated: { unit: 'accounts', adverse: 'high' },
  accountsClosed: { unit: 'accounts', adverse: 'high' },
  accountsOpenLiquidated: { unit: 'accounts', adverse: 'high' },
  meanLatencySeconds: { unit: 's', adverse: 'high' },
  p95LatencySeconds: { unit: 's', adverse: 'high' },
  maxLatencySeconds: { unit: 's', adverse: 'high' },
  deleveragedAccounts: { unit: 'accounts', adverse: 'high' },
  deleveragingLoss: { unit: 'USD', adverse: 'high' },
  firstDeleveragingSeconds: { unit: 's', adverse: 'low' },
  contributions: { unit: 'USD', adverse: 'high' },
  keeperRewards: { unit: 'USD', adverse: 'high' },
} as const satisfies Record<string, MetricDescription>;

/** Metrics of each market on a path, in the order of an encoded outcome. */
const MARKET_METRICS = {
  liquidatedNotional: { unit: 'USD', adverse: 'high' },
  slippage: { unit: 'USD', adverse: 'high' },
  deleveragedNotional: { unit: 'USD', adverse: 'high' },
  haltSeconds: { unit: 's', adverse: 'high' },
  deepestFallOfMark: { unit: 'log', adverse: 'low' },
  deepestFallOfFundamental: { unit: 'log', adverse: 'low' },
  fallRatio: { unit: 'ratio', adverse: 'high' },
  trackingError: { unit: 'log', adverse: 'high' },
  recoverySeconds: { unit: 's', adverse: 'high' },
  peakDisplacement: { unit: 'log', adverse: 'high' },
  peakFunding: { unit: '1/day', adverse: 'high' },
  peakMargin: { unit: 'ratio', adverse: 'high' },
  minDepth: { unit: 'USD per log', adverse: 'low' },
} as const satisfies Record<string, MetricDescription>;

/** 1 where the path collapsed, 0 elsewhere; comes first in an encoded outcome */
const COLLAPSED: Metric = { name: 'collapsed', unit: 'share', adverse: 'high' };

const PATH_NAMES = Object.keys(PATH_METRICS) as (keyof typeof PATH_METRICS)[];
const MARKET_NAMES = Object.keys(MARKET_METRICS) as (keyof typeof MARKET_METRICS)[];

/** Numbers in the encoded outcome of a path with `markets` markets. */
export function outcomeLength(markets: number): number {
  return 1 + PATH_NAMES.length + MARKET_NAMES.length * markets;
}

export interface Metric extends MetricDescription {
  /** `badDebt`, or `liquidatedNotional.<market>` */
  readonly name: string;
}

/** The metrics of an encoded outcome, in its order: `collapsed`, the path's, then each market's. */
export function metricsOf(marketNames: readonly string[]): Metric[] {
  return [
    COLLAPSED,
    ...PATH_NAMES.map((name) => ({ name, ...PATH_METRICS[name] })),
    ...marketNames.flatMap((market) =>
      MARKET_NAMES.map((name) => ({ name: `${name}.${market}`, ...MARKET_METRICS[name] })),
    ),
  ];
}

/**
 * Writes an outcome as numbers in the order of `metricsOf`. NaN stands for null, and for every figure of a collapsed path;
 * for nothing else.
 */
export function encodeOutcome(outcome: PathResult, markets: number, out: Float64Array, offset = 0): void {
  let k = offset;
  if ('collapsedAtSeconds' in outcome) {
    out[k++] = 1;
    out.fill(NaN, k, offset + outcomeLength(markets));
    return;
  }
  out[k++] = 0;
  for (const name of PATH_NAMES) out[k++] = outcome[name] ?? NaN;
  for (let m = 0; m < markets; m++) for (const name of MARKET_NAMES) out[k++] = outcome[name][m] ?? NaN;
}
