/**
 * A·B for n×n matrices row by row: four columns at a time, in registers, over the entries of A that aren't zero.
 *
 * @param out receives the product; neither A nor B
 */
export function multiply(
  a: Readonly<Float64Array>,
  b: Readonly<Float64Array>,
  n: number,
  out: Float64Array = new Float64Array(n * n),
): Float64Array {
  const whole = n - (n % 4);
  for (let i = 0; i < n; i++) {
    const row = i * n;
    for (let j = 0; j < whole; j += 4) {
      let first = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      for (let k = 0, at = j; k < n; k++, at += n) {
        const factor = a[row + k];
        if (factor === 0) continue;
        first += factor * b[at];
        second += factor * b[at + 1];
        third += factor * b[at + 2];
        fourth += factor * b[at + 3];
      }
      out[row + j] = first;
      out[row + j + 1] = second;
      out[row + j + 2] = third;
      out[row + j + 3] = fourth;
    }
    for (let j = whole; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) if (a[row + k] !== 0) sum += a[row + k] * b[k * n + j];
      out[row + j] = sum;
    }
  }
  return out;
}

export function transpose(a: Float64Array, n: number): Float64Array {
  return a.map((_, at) => a[(at % n) * n + Math.floor(at / n)]);
}

/** greatest absolute row sum */
export function rowSumNorm(a: Float64Array, n: number): number {
  let norm = 0;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += Math.abs(a[i * n + j]);
    norm = Math.max(norm, sum);
  }
  return norm;
}

export function identity(n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0));
}
