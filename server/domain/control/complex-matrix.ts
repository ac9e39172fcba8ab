/** A complex matrix row by row, as two arrays. */
export interface ComplexMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly re: Float64Array;
  readonly im: Float64Array;
}

export function complexMatrix(rows: number, columns: number): ComplexMatrix {
  return { rows, columns, re: new Float64Array(rows * columns), im: new Float64Array(rows * columns) };
}

/** M·v for a vector of as many complex entries as M has columns. */
export function applyComplex(
  { rows, columns, re, im }: ComplexMatrix,
  v: { readonly re: Float64Array; readonly im: Float64Array },
): { re: Float64Array; im: Float64Array } {
  const out = { re: new Float64Array(rows), im: new Float64Array(rows) };
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const at = i * columns + j;
      out.re[i] += re[at] * v.re[j] - im[at] * v.im[j];
      out.im[i] += re[at] * v.im[j] + im[at] * v.re[j];
    }
  }
  return out;
}

/** The conjugate transpose M*. */
export function adjoint({ rows, columns, re, im }: ComplexMatrix): ComplexMatrix {
  const out = complexMatrix(columns, rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      out.re[j * rows + i] = re[i * columns + j];
      out.im[j * rows + i] = -im[i * columns + j];
    }
  }
  return out;
}

/**
 * [Re −Im; Im Re] of a square k×k matrix: 2k×2k and real, each eigenvalue λ of M once and λ̄ once, so that a Hermitian
 * matrix becomes a symmetric one with every eigenvalue twice.
 */
export function realEmbedding({ rows: k, re, im }: ComplexMatrix): Float64Array {
  const n = 2 * k;
  const out = new Float64Array(n * n);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      out[i * n + j] = out[(i + k) * n + j + k] = re[i * k + j];
      out[(i + k) * n + j] = im[i * k + j];
      out[i * n + j + k] = -im[i * k + j];
    }
  }
  return out;
}
