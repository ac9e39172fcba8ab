import { exp, log, RandomStream } from '../elementary';
import { type Market } from '../market';
import { type AccountBook } from './account-book';
import { type GeneratedBook } from './generated-book';
import { requireDrawable } from './require-drawable';
import { restingMargins, restingSkew } from './resting-market';
import { STREAMS } from './streams';

/** Equity that a trader wants per unit of notional, before the venue's own limit; u is uniform on (0, 1). */
function wantedEquityRatio(spec: GeneratedBook, market: Market, onSide: boolean, u: number): number {
  if (spec.leverage.distribution === 'log-uniform') {
    const { min, max } = spec.leverage;
    return 1 / exp(log(min) + u * (log(max) - log(min)));
  }
  return (onSide ? 0 : 1) - (log(u) * market.plant.openInterest) / market.plant.frontDensity;
}

/** Gross notional and what of it is on the market's side, USD. */
function demandOf(spec: GeneratedBook, market: Market, m: number): { side: number; other: number } {
  const resting = market.side * restingSkew(market);
  const gross =
    spec.demandNotional?.[m] ?? Math.max(market.plant.openInterest, 2 * market.plant.openInterest - resting);
  const side =
    spec.crowdedShare === undefined ? Math.min(gross, Math.max(0, (gross + resting) / 2)) : spec.crowdedShare * gross;
  return { side, other: gross - side };
}

/** Signed notional (USD) by account and market: raw log-normal sizes, then each side scaled to its demand. */
function drawNotional(
  spec: GeneratedBook,
  markets: readonly Market[],
  draw: (i: number, k: number) => number,
  normal: (i: number) => number,
): Float64Array {
  const count = markets.length;
  const demand = markets.map((market, m) => demandOf(spec, market, m));
  const gross = demand.map(({ side, other }) => side + other);
  const total = gross.reduce((sum, value) => sum + value, 0);
  const notional = new Float64Array(spec.accounts * count);
  for (let i = 0; i < spec.accounts; i++) {
    const size = exp(spec.sizeDispersion * normal(i));
    let first = 0;
    for (let left = draw(i, 2) * total - gross[0]; left > 0 && first < count - 1; left -= gross[first]) first++;
    if (i < count) first = i;
    for (let m = 0; m < count; m++) {
      if (m !== first && draw(i, 3 + 2 * m) >= spec.crossMarketShare) continue;
      const onSide = draw(i, 4 + 2 * m) * gross[m] < demand[m].side;
      notional[i * count + m] = (onSide ? 1 : -1) * markets[m].side * size * gross[m];
    }
  }
  for (let m = 0; m < count; m++) scaleToDemand(notional, count, m, markets[m].side, demand[m]);
  return notional;
}

/** Scales both sides of one market to their demand; where nobody is on a side, the other carries all of it. */
function scaleToDemand(
  notional: Float64Array,
  count: number,
  m: number,
  side: number,
  demand: { side: number; other: number },
): void {
  let onSide = 0;
  let onOther = 0;
  for (let at = m; at < notional.length; at += count)
    if (side * notional[at] > 0) onSide += Math.abs(notional[at]);
    else onOther += Math.abs(notional[at]);
  const gross = demand.side + demand.other;
  const sideScale = (onOther === 0 ? gross : demand.side) / onSide;
  const otherScale = (onSide === 0 ? gross : demand.other) / onOther;
  for (let at = m; at < notional.length; at += count)
    if (notional[at] !== 0) notional[at] *= side * notional[at] > 0 ? sideScale : otherScale;
}

/**
 * Draws the book of the steady state: who wants which notional and how much equity behind it depends on the seed and on
 * the plant alone; the venue's initial margin (maintenance at rest / maintenanceFraction) only raises the equity of those
 * who wanted less. Two parameter sets so meet the same demand, account by account.
 *
 * - Notional: log-normal sizes; an account has a first market, drawn by demand, and each other with `crossMarketShare`.
 *   Each side is scaled to its demand. By default the market's side holds the plant's openInterest and the book's skew is
 *   the plant's at rest.
 * - Equity per notional: `front` draws, on the market's side, an exponential with mean openInterest/frontDensity, the
 *   plant's own density of liquidation levels; the other side, which the plant doesn't count as liquidatable, holds its
 *   whole notional more. `log-uniform` draws leverage between min and max on both sides.
 * - Cross-margin: equity is Σ_m |notional_m|·max(wanted_m, initial margin_m·(1 + 1e-9)), collateral after its haircut.
 */
export function drawBook(spec: GeneratedBook, markets: readonly Market[], haircut: number): AccountBook {
  requireDrawable(spec, markets);
  const count = markets.length;
  const perAccount = 3 + 2 * count;
  const stream = new RandomStream(spec.seed, 0, STREAMS.book);
  const draw = (i: number, k: number) => stream.uniformAt(i * perAccount + k);
  const notional = drawNotional(spec, markets, draw, (i) => stream.normalAt(i * perAccount + 1));
  const initialMargin = markets.map((market) => restingMargins(market).initial * (1 + 1e-9));
  const initialPrice = Float64Array.from(markets, (_, m) => spec.initialPrice?.[m] ?? 1);
  const size = new Float64Array(notional.length);
  const collateralUnits = new Float64Array(notional.length);
  const cash = new Float64Array(spec.accounts);
  for (let i = 0; i < spec.accounts; i++) {
    const u = draw(i, 0);
    for (let m = 0; m < count; m++) {
      const at = i * count + m;
      const held = Math.abs(notional[at]);
      const equity =
        held * Math.max(initialMargin[m], wantedEquityRatio(spec, markets[m], notional[at] * markets[m].side > 0, u));
      size[at] = notional[at] / initialPrice[m];
      collateralUnits[at] = (spec.collateralShare * equity) / (initialPrice[m] * (1 - haircut));
      cash[i] += (1 - spec.collateralShare) * equity - notional[at];
    }
  }
  return { accounts: spec.accounts, markets: count, initialPrice, size, collateralUnits, cash };
}
