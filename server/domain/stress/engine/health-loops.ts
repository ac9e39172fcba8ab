import { type Snapshot } from './snapshot';

/** What one base unit is worth in this step, by market: U = P − FI, C = P·(1 − haircut), G = P·M⁺, USD. */
export interface UnitValues {
  readonly positionValue: Readonly<Float64Array>;
  readonly collateralValue: Readonly<Float64Array>;
  readonly requirement: Readonly<Float64Array>;
}

/**
 * Lists those of the first `accountCount` accounts that have a position and H < 0, each with its φ.
 *
 * @param rows a row per account: cash, then n by market, then h by market
 * @returns how many were found
 */
export type FindKernel = (
  rows: Readonly<Float64Array>,
  accounts: Readonly<Int32Array>,
  accountCount: number,
  figures: UnitValues,
  closeFraction: number,
  found: Int32Array,
  fractions: Float64Array,
) => number;

/**
 * Lists those of the first `aroundCount` accounts that have a position and a certificate ρ (see `Certificates`) of at most
 * `radius`, or none: ρ = (H − rounding·gross)/weight, compared without the division.
 *
 * @returns how many there are
 */
export type NarrowKernel = (
  rows: Readonly<Float64Array>,
  around: Readonly<Int32Array>,
  aroundCount: number,
  snapshot: Snapshot,
  haircut: number,
  rounding: number,
  radius: number,
  near: Int32Array,
) => number;

/** For any number of markets; the generated kernels are this, unrolled. */
export const findByLoop: FindKernel = (rows, accounts, accountCount, figures, closeFraction, found, fractions) => {
  const { positionValue, collateralValue, requirement } = figures;
  const markets = positionValue.length;
  const rowLength = 1 + 2 * markets;
  let count = 0;
  for (let at = 0; at < accountCount; at++) {
    const row = accounts[at] * rowLength;
    let [positions, collateral, required] = [0, 0, 0];
    let held = false;
    for (let m = 0; m < markets; m++) {
      const units = rows[row + 1 + m];
      positions += units * positionValue[m];
      collateral += rows[row + 1 + markets + m] * collateralValue[m];
      required += Math.abs(units) * requirement[m];
      held ||= units !== 0;
    }
    const equity = rows[row] + positions + collateral;
    if (equity - required >= 0 || !held) continue;
    found[count] = accounts[at];
    fractions[count++] = equity < 0 ? 1 : closeFraction;
  }
  return count;
};

/** For any number of markets; the generated kernels are this, unrolled. */
export const narrowByLoop: NarrowKernel = (rows, around, aroundCount, snapshot, haircut, rounding, radius, near) => {
  const { mark, fundingPerUnit, requirement } = snapshot;
  const markets = mark.length;
  const rowLength = 1 + 2 * markets;
  const kept = 1 - haircut;
  let count = 0;
  for (let at = 0; at < aroundCount; at++) {
    const row = around[at] * rowLength;
    let health = rows[row];
    let gross = Math.abs(health);
    let [weight, held] = [0, 0];
    for (let m = 0; m < markets; m++) {
      const price = mark[m];
      const units = rows[row + 1 + m];
      const size = Math.abs(units);
      const collateral = rows[row + 1 + markets + m];
      health += units * (price - fundingPerUnit[m]) + collateral * (kept * price) - size * requirement[m];
      gross += size * (price + Math.abs(fundingPerUnit[m]) + requirement[m]) + collateral * (kept * price);
      weight += price * Math.max(size, Math.abs(units + kept * collateral));
      held += size;
    }
    if (held === 0 || health - rounding * gross > radius * weight) continue;
    near[count++] = around[at];
  }
  return count;
};
