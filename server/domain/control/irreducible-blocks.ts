/**
 * The states in groups such that, in this order, every matrix of a family is block lower triangular at once: a state
 * reads only from its own group and from those before it. Groups are the strongly connected components of the graph
 * with an edge j → i wherever some matrix has an entry at (i, j), so they can't be split further by reordering.
 *
 * The joint spectral radius of the family is the greatest of those of its diagonal blocks, and so is the least γ of a
 * common quadratic Lyapunov function.
 *
 * Source: Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972). O(m·n²).
 *
 * @returns indices, ascending in each group
 */
export function irreducibleBlocks(matrices: readonly Readonly<Float64Array>[], n: number): number[][] {
  const sources = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => j).filter((j) => j !== i && matrices.some((a) => a[i * n + j] !== 0)),
  );
  const order = new Int32Array(n).fill(-1);
  const lowest = new Int32Array(n);
  const isOpen = new Uint8Array(n);
  const path: number[] = [];
  const groups: number[][] = [];
  let visited = 0;

  const visit = (i: number): void => {
    order[i] = lowest[i] = visited++;
    path.push(i);
    isOpen[i] = 1;
    for (const j of sources[i]) {
      if (order[j] < 0) visit(j);
      if (isOpen[j] === 1) lowest[i] = Math.min(lowest[i], lowest[j]);
    }
    if (lowest[i] !== order[i]) return;
    const group = path.splice(path.indexOf(i));
    for (const j of group) isOpen[j] = 0;
    groups.push(group.sort((a, b) => a - b));
  };
  for (let i = 0; i < n; i++) if (order[i] < 0) visit(i);
  return groups;
}
