import type { ComplexMatrix } from './complex-matrix';

const MAX_SWEEPS = 100;

/**
 * The positive scales s, largest 1, that make row i and column i of S·M·S⁻¹ equal in Euclidean norm, the diagonal left
 * out: the least Frobenius norm over all diagonal S, and so a good start for the least σ₁. Rows or columns of zeros keep
 * their scale. Source: Osborne, "On pre-conditioning of matrices", J. ACM 7 (1960).
 */
export function osborneScaling({ rows: k, re, im }: ComplexMatrix): Float64Array {
  const squares = re.map((value, at) => value * value + im[at] * im[at]);
  const scale = new Float64Array(k).fill(1);
  for (let sweep = 0, change = 1; sweep < MAX_SWEEPS && change > 1e-3; sweep++) {
    change = 0;
    for (let i = 0; i < k; i++) {
      let row = 0;
      let column = 0;
      for (let j = 0; j < k; j++) {
        if (j === i) continue;
        row += squares[i * k + j] / (scale[j] * scale[j]);
        column += squares[j * k + i] * scale[j] * scale[j];
      }
      if (row === 0 || column === 0) continue;
      const next = Math.sqrt(Math.sqrt(column / row));
      change = Math.max(change, Math.abs(next / scale[i] - 1));
      scale[i] = next;
    }
  }
  const largest = Math.max(...scale);
  return scale.map((value) => value / largest);
}
