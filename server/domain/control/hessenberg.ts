let reflector = new Float64Array(32);

/**
 * Reduces rows and columns low … high of an n×n matrix to upper Hessenberg form in place by Householder reflections,
 * H = QᵀAQ; Q is accumulated into `basis` (n×n, Z ← Z·Q) where given. Entries below the subdiagonal become exactly 0.
 * Source: Golub and Van Loan, Matrix Computations, algorithm 7.4.2. Cost 10n³/3 operations.
 */
export function reduceToHessenberg(
  matrix: Float64Array,
  n: number,
  low: number,
  high: number,
  basis: Float64Array | null,
): void {
  if (reflector.length < n) reflector = new Float64Array(n);
  for (let column = low; column < high - 1; column++) {
    const first = column + 1;
    let largest = 0;
    for (let i = first + 1; i <= high; i++) largest = Math.max(largest, Math.abs(matrix[i * n + column]));
    if (largest === 0) continue;
    largest = Math.max(largest, Math.abs(matrix[first * n + column]));
    let square = 0;
    for (let i = first; i <= high; i++) {
      const v = matrix[i * n + column] / largest;
      reflector[i] = v;
      square += v * v;
    }
    const norm = reflector[first] > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    const half = square - reflector[first] * norm;
    reflector[first] -= norm;

    for (let j = first; j < n; j++) {
      let sum = 0;
      for (let i = first; i <= high; i++) sum += reflector[i] * matrix[i * n + j];
      sum /= half;
      for (let i = first; i <= high; i++) matrix[i * n + j] -= sum * reflector[i];
    }
    applyFromTheRight(matrix, n, high + 1, reflector, first, high, half);
    if (basis !== null) applyFromTheRight(basis, n, n, reflector, first, high, half);
    matrix[first * n + column] = norm * largest;
    for (let i = first + 1; i <= high; i++) matrix[i * n + column] = 0;
  }
}

/** rows 0 … count−1 of M ← M·(I − v·vᵀ/half) */
function applyFromTheRight(
  matrix: Float64Array,
  n: number,
  count: number,
  v: Float64Array,
  first: number,
  last: number,
  half: number,
): void {
  for (let i = 0; i < count; i++) {
    const row = i * n;
    let sum = 0;
    for (let j = first; j <= last; j++) sum += v[j] * matrix[row + j];
    sum /= half;
    for (let j = first; j <= last; j++) matrix[row + j] -= sum * v[j];
  }
}
