/**
 * States that integrate without feedback: their row of the Jacobian is that of the identity (nothing feeds them), or
 * their column is (they feed nothing), once those found before are left out. Their eigenvalue is exactly 1 and says
 * nothing about growth.
 *
 * @param a n×n, row by row
 * @returns indices, ascending
 */
export function openIntegrators(a: Readonly<Float64Array>, n: number): number[] {
  for (let i = 0; i < n; i += 1) if (a[i * n + i] === 1) return commonOpenIntegrators([a], n);
  return [];
}

/**
 * States that integrate without feedback however a system switches between some matrices: nothing feeds them in any
 * matrix, or they feed nothing in any. (One that nothing feeds here and that feeds nothing there may close a loop by
 * switching, so it isn't one.)
 *
 * @returns indices, ascending
 */
export function commonOpenIntegrators(matrices: readonly Readonly<Float64Array>[], n: number): number[] {
  const open = new Set<number>();
  const isUnitInAll = (i: number, row: boolean) => matrices.every((a) => isUnit(a, n, i, open, row));
  for (let found = true; found;) {
    found = false;
    for (let i = 0; i < n; i += 1) {
      if (open.has(i) || !matrices.every((a) => a[i * n + i] === 1)) continue;
      if (isUnitInAll(i, true) || isUnitInAll(i, false)) {
        open.add(i);
        found = true;
      }
    }
  }
  return [...open].sort((i, j) => i - j);
}

function isUnit(a: Readonly<Float64Array>, n: number, i: number, without: ReadonlySet<number>, row: boolean): boolean {
  for (let k = 0; k < n; k += 1) {
    if (k !== i && !without.has(k) && a[row ? i * n + k : k * n + i] !== 0) return false;
  }
  return true;
}

/** The matrix without the rows and columns of some states. */
export function withoutStates(a: Readonly<Float64Array>, n: number, states: readonly number[]): Float64Array {
  if (states.length === 0) return a.slice();
  const kept = Array.from({ length: n }, (_, i) => i).filter((i) => !states.includes(i));
  return submatrix(a, n, kept);
}

/** The rows and columns of some states, in their order. */
export function submatrix(a: Readonly<Float64Array>, n: number, states: readonly number[]): Float64Array {
  const m = states.length;
  const out = new Float64Array(m * m);
  for (let i = 0; i < m; i += 1) for (let j = 0; j < m; j += 1) out[i * m + j] = a[states[i] * n + states[j]];
  return out;
}
