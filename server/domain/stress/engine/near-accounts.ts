import { NARROW_KERNELS } from './health-kernels.generated';
import { narrowByLoop } from './health-loops';
import { type Snapshot } from './snapshot';

/** Share of an account's gross value by which its health may be wrong: far above the rounding of a few sums. */
const ROUNDING = 1e-12;

/**
 * Lists those of some accounts that may become liquidatable before the markets have moved by `radius` from a snapshot, in
 * the order given; accounts without a position never do.
 *
 * @returns how many there are
 */
export function nearAccounts(
  rows: Readonly<Float64Array>,
  around: Readonly<Int32Array>,
  aroundCount: number,
  snapshot: Snapshot,
  haircut: number,
  radius: number,
  near: Int32Array,
): number {
  const narrow = NARROW_KERNELS[snapshot.mark.length - 1] ?? narrowByLoop;
  return narrow(rows, around, aroundCount, snapshot, haircut, ROUNDING, radius, near);
}
