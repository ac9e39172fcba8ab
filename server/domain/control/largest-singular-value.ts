import { complexMatrix, realEmbedding, type ComplexMatrix } from './complex-matrix';
import { symmetricEigenvalues } from './symmetric-eigenvalues';

/** σ₁(M), from the smaller of M·M* and M*·M; good to a few units of rounding. */
export function largestSingularValue({ rows, columns, re, im }: ComplexMatrix): number {
  let largest = 0;
  for (let at = 0; at < re.length; at++) largest = Math.max(largest, Math.abs(re[at]), Math.abs(im[at]));
  if (largest === 0) return 0;
  const byRows = rows <= columns;
  const k = byRows ? rows : columns;
  const inner = byRows ? columns : rows;
  const gram = complexMatrix(k, k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      for (let l = 0; l < inner; l++) {
        const first = byRows ? i * columns + l : l * columns + j;
        const second = byRows ? j * columns + l : l * columns + i;
        const [aRe, aIm, bRe, bIm] = [
          re[first] / largest,
          im[first] / largest,
          re[second] / largest,
          im[second] / largest,
        ];
        gram.re[i * k + j] += aRe * bRe + aIm * bIm;
        gram.im[i * k + j] += aIm * bRe - aRe * bIm;
      }
    }
  }
  return largest * Math.sqrt(Math.max(...symmetricEigenvalues(realEmbedding(gram), 2 * k)));
}
