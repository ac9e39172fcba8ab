import { exp, log, RandomStream } from '../elementary';
import { type Market } from '../market';
import { type AccountBook } from './account-book';
import { drawNotional, numbersPerAccount } from './draw-notional';
import { type GeneratedBook } from './generated-book';
import { marginRows } from './margin-rows';
import { requireDrawable } from './require-drawable';
import { restingMargins } from './resting-market';
import { STREAMS } from './streams';

/** Equity that a trader wants per unit of notional, before the venue's own limit; u is uniform on (0, 1). */
function wantedEquityRatio(spec: GeneratedBook, market: Market, onSide: boolean, u: number): number {
  if (spec.leverage.distribution === 'log-uniform') {
    const { min, max } = spec.leverage;
    return 1 / exp(log(min) + u * (log(max) - log(min)));
  }
  return (onSide ? 0 : 1) - (log(u) * market.plant.openInterest) / market.plant.frontDensity;
}

/**
 * Draws the book of the steady state: who wants which notional and how much equity behind it depends on the seed and on
 * the plant alone; the venue's initial margin (maintenance at rest / maintenanceFraction) only raises the equity of those
 * who wanted less. Two parameter sets so meet the same demand, account by account.
 *
 * - Notional: log-normal or Pareto sizes; an account has a first market, drawn by demand, and each other with
 *   `crossMarketShare`. Each side is scaled to its demand. By default the market's side holds the plant's openInterest and
 *   the book's skew is the plant's at rest.
 * - Equity per notional: `front` draws, on the market's side, an exponential with mean openInterest/frontDensity, the
 *   plant's own density of liquidation levels; the other side, which the plant doesn't count as liquidatable, holds its
 *   whole notional more. `log-uniform` draws leverage between min and max on both sides.
 * - A position's equity is |notional_m|·max(wanted_m, initial margin_m·(1 + 1e-9)), collateral after its haircut. On cross
 *   margin an account is one row, with the sum over its markets behind all of them; on isolated margin (`isolatedShare`)
 *   each position is a row with its own equity alone. Between them they hold the same: what differs is who can lean on whom.
 * - Collateral in base assets is `collateralShare` of each position's equity: in that position's market, or spread over all
 *   markets by `collateralMix`.
 */
export function drawBook(spec: GeneratedBook, markets: readonly Market[], haircut: number): AccountBook {
  requireDrawable(spec, markets);
  const count = markets.length;
  const stream = new RandomStream(spec.seed, 0, STREAMS.book);
  const notional = drawNotional(spec, markets, stream);
  const { rows, rowOf } = marginRows(spec, notional, count);
  const initialMargin = markets.map((market) => restingMargins(market).initial * (1 + 1e-9));
  const initialPrice = Float64Array.from(markets, (_, m) => spec.initialPrice?.[m] ?? 1);
  const mix = spec.collateralMix;
  const mixTotal = mix?.reduce((sum, weight) => sum + weight, 0);
  const size = new Float64Array(rows * count);
  const collateralUnits = new Float64Array(rows * count);
  const cash = new Float64Array(rows);
  const unitsOf = (value: number, m: number) => value / (initialPrice[m] * (1 - haircut));
  for (let i = 0; i < spec.accounts; i++) {
    const u = stream.uniformAt(i * numbersPerAccount(count));
    for (let m = 0; m < count; m++) {
      const wanted = notional[i * count + m];
      const row = rowOf[i * count + m];
      const equity =
        Math.abs(wanted) *
        Math.max(initialMargin[m], wantedEquityRatio(spec, markets[m], wanted * markets[m].side > 0, u));
      const collateral = spec.collateralShare * equity;
      size[row * count + m] = wanted / initialPrice[m];
      if (mix === undefined) collateralUnits[row * count + m] = unitsOf(collateral, m);
      else
        mix.forEach((weight, k) => (collateralUnits[row * count + k] += unitsOf((collateral * weight) / mixTotal!, k)));
      cash[row] += (1 - spec.collateralShare) * equity - wanted;
    }
  }
  return { accounts: rows, markets: count, initialPrice, size, collateralUnits, cash };
}
