import { nearAccounts } from './near-accounts';
import { type Snapshot } from './snapshot';

/** Radii of the lists over the book at rest: the next is taken when the market has left the one before. */
const REST_RADII = [0.02, 0.05, 0.1, 0.2, 0.4, Infinity];

/** The book at rest, weighed once for all paths of a setup. */
export interface RestLists {
  readonly snapshot: Snapshot;
  readonly radii: readonly number[];
  /** by radius: accounts with a position whose certificate is not beyond it, ascending */
  readonly accounts: readonly Int32Array[];
}

export function restLists(
  rows: Readonly<Float64Array>,
  rowLength: number,
  snapshot: Snapshot,
  haircut: number,
): RestLists {
  const all = Int32Array.from({ length: rows.length / rowLength }, (_, i) => i);
  const near = new Int32Array(all.length);
  const within = (radius: number) =>
    near.slice(0, nearAccounts(rows, all, all.length, snapshot, haircut, radius, near));
  return { snapshot, radii: REST_RADII, accounts: REST_RADII.map(within) };
}
