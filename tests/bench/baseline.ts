const ORDER = 48;
const TERMS = 400_000;

/**
 * The fixed kernel that everything is compared with: a dense complex matrix product of order 48, written flat, and a sum
 * of 400 000 terms with one division each. Of constant work and without allocation in its loops; never change it, or old
 * ratios mean nothing.
 */
export function baseline(): number {
  const size = ORDER * ORDER;
  const [aRe, aIm, bRe, bIm] = [1, 2, 3, 4].map((seed) => filled(size, seed));
  let trace = 0;
  for (let i = 0; i < ORDER; i += 1) {
    for (let j = 0; j < ORDER; j += 1) {
      let re = 0;
      let im = 0;
      for (let k = 0; k < ORDER; k += 1) {
        const [left, right] = [i * ORDER + k, k * ORDER + j];
        re += aRe[left] * bRe[right] - aIm[left] * bIm[right];
        im += aRe[left] * bIm[right] + aIm[left] * bRe[right];
      }
      if (i === j) trace += re + im;
    }
  }
  let sum = 0;
  for (let k = 1; k <= TERMS; k += 1) sum = 0.5 * sum + 1 / k;
  return trace + sum;
}

function filled(size: number, seed: number): Float64Array {
  const values = new Float64Array(size);
  let state = seed;
  for (let k = 0; k < size; k += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    values[k] = state / 1_073_741_824 - 1;
  }
  return values;
}
