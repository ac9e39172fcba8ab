import { exp, log, type RandomStream } from '../elementary';
import { type Market } from '../market';
import { type GeneratedBook } from './generated-book';
import { restingSkew } from './resting-market';

/** Where account i finds its numbers in the book's stream, for A markets: u for the equity, the size, then the markets. */
export const numbersPerAccount = (markets: number) => 3 + 2 * markets;

/** Standard deviation of the log of account sizes, unless told. */
const SIZE_DISPERSION = 1.2;

/** Gross notional and what of it is on the market's side, USD. */
function demandOf(spec: GeneratedBook, market: Market, m: number): { side: number; other: number } {
  const resting = market.side * restingSkew(market);
  const gross =
    spec.demandNotional?.[m] ?? Math.max(market.plant.openInterest, 2 * market.plant.openInterest - resting);
  const side =
    spec.crowdedShare === undefined ? Math.min(gross, Math.max(0, (gross + resting) / 2)) : spec.crowdedShare * gross;
  return { side, other: gross - side };
}

/**
 * Raw size of an account, in no unit: sizes are scaled to demand. Both laws are increasing in the same uniform number u,
 * so that an account keeps its rank under the other.
 *
 * - Log-normal: e^(σ·z), z the normal quantile of u; median 1.
 * - Pareto: (1 − u)^(−1/α), so that P(size > x) = x^(−α) from 1 up; median 2^(1/α), mean α/(α − 1) where α > 1.
 */
function rawSize(spec: GeneratedBook, stream: RandomStream, index: number): number {
  if (spec.sizeDistribution === 'log-normal')
    return exp((spec.sizeDispersion ?? SIZE_DISPERSION) * stream.normalAt(index));
  return exp(-log(1 - stream.uniformAt(index)) / spec.tailExponent!);
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

/** Signed notional (USD), account i and market m at i·A + m: raw sizes, then each side scaled to its demand. */
export function drawNotional(spec: GeneratedBook, markets: readonly Market[], stream: RandomStream): Float64Array {
  const count = markets.length;
  const perAccount = numbersPerAccount(count);
  const draw = (i: number, k: number) => stream.uniformAt(i * perAccount + k);
  const demand = markets.map((market, m) => demandOf(spec, market, m));
  const gross = demand.map(({ side, other }) => side + other);
  const total = gross.reduce((sum, value) => sum + value, 0);
  const notional = new Float64Array(spec.accounts * count);
  for (let i = 0; i < spec.accounts; i++) {
    const size = rawSize(spec, stream, i * perAccount + 1);
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
