import type { ComplexVector } from './complex-vector';
import { pairRoots } from './pair-roots';

/** One root followed through the sets in which it occurs. */
export interface RootBranch {
  /** in rising order, without a gap */
  readonly points: readonly { readonly set: number; readonly re: number; readonly im: number }[];
}

/**
 * Joins sets of roots, each near to the one before, to branches: nearest pairs first. Where the number of roots changes,
 * what is left over begins or ends; an empty set ends all.
 */
export function joinBranches(sets: readonly ComplexVector[]): RootBranch[] {
  const branches: { set: number; re: number; im: number }[][] = [];
  let open: typeof branches = [];
  sets.forEach(({ re, im }, set) => {
    const ends = {
      re: Float64Array.from(open, (branch) => branch[branch.length - 1].re),
      im: Float64Array.from(open, (branch) => branch[branch.length - 1].im),
    };
    const pairs = new Map(pairRoots(ends, { re, im }).map(([branch, root]) => [root, open[branch]]));
    open = Array.from(re, (_, root) => {
      const branch = pairs.get(root) ?? [];
      if (branch.length === 0) branches.push(branch);
      branch.push({ set, re: re[root], im: im[root] });
      return branch;
    });
  });
  return branches.map((points) => ({ points }));
}
