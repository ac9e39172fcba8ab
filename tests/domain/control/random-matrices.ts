import { eigenvalues } from '@/server/domain/control';
import { RandomStream } from '@/server/domain/elementary';

/** n×n, entries independent and normal */
export function randomMatrix(n: number, seed: number): Float64Array {
  const stream = new RandomStream(seed, 0, 0);
  return Float64Array.from({ length: n * n }, (_, i) => stream.normalAt(i));
}

export function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += a[Math.floor(at / n) * n + k] * b[k * n + (at % n)];
    return sum;
  });
}

export function transposed(a: Float64Array, n: number): Float64Array {
  return a.map((_, at) => a[(at % n) * n + Math.floor(at / n)]);
}

export function radius(a: Float64Array, n: number): number {
  const { re, im } = eigenvalues(a, n);
  return Math.max(...Array.from(re, (value, i) => Math.hypot(value, im[i])));
}

export function abscissa(a: Float64Array, n: number): number {
  return Math.max(...eigenvalues(a, n).re);
}

/** D·A·D⁻¹ with D powers of 2 from 2^−30 to 2^30, so that it is exact */
export function rescaled(a: Float64Array, n: number, seed: number): Float64Array {
  const stream = new RandomStream(seed, 1, 0);
  const d = Array.from({ length: n }, (_, i) => 2 ** Math.round(60 * stream.uniformAt(i) - 30));
  return a.map((value, at) => (value * d[Math.floor(at / n)]) / d[at % n]);
}
