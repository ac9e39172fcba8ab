/**
 * The permutation π of n rows that makes Σ cost[i][π(i)] least: shortest augmenting paths with potentials, O(n³).
 * Source: Jonker and Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems",
 * Computing 38 (1987).
 */
export function assignNearest(cost: Float64Array, n: number): Int32Array {
  const rowPotential = new Float64Array(n + 1);
  const columnPotential = new Float64Array(n + 1);
  // column n is the free end at which every path starts
  const rowOf = new Int32Array(n + 1).fill(-1);
  const cameFrom = new Int32Array(n + 1);
  for (let row = 0; row < n; row++) {
    const shortest = new Float64Array(n + 1).fill(Infinity);
    const isDone = new Uint8Array(n + 1);
    let column = n;
    rowOf[n] = row;
    while (rowOf[column] !== -1) {
      isDone[column] = 1;
      const i = rowOf[column];
      let step = Infinity;
      let next = n;
      for (let j = 0; j < n; j++) {
        if (isDone[j] === 1) continue;
        const reduced = cost[i * n + j] - rowPotential[i] - columnPotential[j];
        if (reduced < shortest[j]) {
          shortest[j] = reduced;
          cameFrom[j] = column;
        }
        if (shortest[j] < step) {
          step = shortest[j];
          next = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (isDone[j] === 1) {
          rowPotential[rowOf[j]] += step;
          columnPotential[j] -= step;
        } else shortest[j] -= step;
      }
      column = next;
    }
    while (column !== n) {
      const before = cameFrom[column];
      rowOf[column] = rowOf[before];
      column = before;
    }
  }
  const columnOf = new Int32Array(n);
  for (let j = 0; j < n; j++) columnOf[rowOf[j]] = j;
  return columnOf;
}
