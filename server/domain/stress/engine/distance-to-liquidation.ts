import { type Snapshot } from './snapshot';

/** Share of an account's gross value by which its health may be wrong: far above the rounding of a few sums. */
const ROUNDING = 1e-12;

/**
 * Certificate ρ of an account (see `Certificates`): how far the markets may move, relative to their marks, before its
 * health can reach zero. Negative or small where that is near, Infinity without a position.
 *
 * @param rows an account's cash, then n by market, then h by market, at rows[row]
 */
export function distanceToLiquidation(
  rows: Readonly<Float64Array>,
  row: number,
  { mark, fundingPerUnit, requirement }: Snapshot,
  haircut: number,
): number {
  const markets = mark.length;
  let health = rows[row];
  let gross = Math.abs(health);
  let weight = 0;
  let held = 0;
  for (let m = 0; m < markets; m++) {
    const price = mark[m];
    const units = rows[row + 1 + m];
    const size = Math.abs(units);
    const collateral = rows[row + 1 + markets + m] * (1 - haircut);
    health += units * (price - fundingPerUnit[m]) + collateral * price - size * requirement[m];
    gross += size * (price + Math.abs(fundingPerUnit[m]) + requirement[m]) + collateral * price;
    weight += price * Math.max(size, Math.abs(units + collateral));
    held += size;
  }
  return held === 0 ? Infinity : (health - ROUNDING * gross) / weight;
}
