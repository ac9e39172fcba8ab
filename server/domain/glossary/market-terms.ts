import type { GlossaryEntry } from './entry';

/** The market's loops and their parts. */
export const MARKET_TERMS = [
  {
    key: 'marginLoop',
    term: 'margin loop',
    plain: 'Volatility raises margin, more positions fail it, their sale makes volatility.',
    precise: 'Realised volatility → maintenance margin → liquidation → volatility: positive, delayed.',
    also: ['margin'],
  },
  {
    key: 'fundingLoop',
    term: 'funding loop',
    plain: 'The crowded side pays the other, so that traders close it: the market’s stabiliser.',
    precise: 'Skew → funding velocity (an integrator) → traders → skew: negative, delayed; it rings when too fast.',
    also: ['funding'],
  },
  {
    key: 'depthLoop',
    term: 'depth loop',
    plain: 'Liquidity leaves when volatility rises, and with less of it prices move more.',
    precise: 'Volatility → loss-versus-rebalancing → depth → impact → volatility: positive, slow.',
    also: ['depth'],
  },
  {
    key: 'liquidationLoop',
    term: 'liquidation loop',
    plain: 'A fall forces sales, and the sales make the price fall further: the cascade.',
    precise: 'Price → positions crossing maintenance margin → forced flow → price: positive.',
    also: ['liquidation'],
  },
  {
    key: 'hedgeLoop',
    term: 'hedge loop',
    plain: 'Hedgers who sell falls and buy rises push the price the way it already goes.',
    precise: 'Flow Γ·r of short-gamma hedgers per log return: positive, fast.',
    also: ['hedge'],
  },
  {
    key: 'openInterest',
    term: 'open interest',
    plain: 'The sum of all open positions.',
    precise: 'USD of notional; in the model, what can be liquidated on the crowded side.',
  },
  {
    key: 'skew',
    term: 'skew',
    plain: 'By how much one side of the market is more crowded than the other.',
    precise: 'Longs minus shorts, USD.',
  },
  {
    key: 'mark',
    term: 'mark',
    plain: 'The price at which the protocol values positions, its own impact included.',
    precise: 'Fundamental plus impact displacement, log.',
    also: ['mark price'],
  },
  {
    key: 'maintenanceMargin',
    term: 'maintenance margin',
    plain: 'The share of a position that must be covered; below it the position is sold.',
    precise: 'base + z·σ·√H + imbalance, clipped and slew-limited, as a ratio of notional.',
  },
  {
    key: 'volatilityMultiplier',
    term: 'volatility multiplier',
    plain: 'How strongly margin follows volatility.',
    precise: 'z in the margin command: standard deviations over the liquidation horizon.',
  },
  {
    key: 'closeFraction',
    term: 'close fraction',
    plain: 'How much of what must be liquidated is sold at each update.',
    precise: 'φ ∈ (0, 1] of the backlog per interval, up to the greatest rate.',
  },
  {
    key: 'liquidationFront',
    term: 'liquidation front',
    plain: 'The positions that the next step of the price would force to close.',
    precise: 'Density in USD of open interest per unit of log price at the nearest live liquidation level.',
  },
] as const satisfies readonly GlossaryEntry[];
