/** Numbers as integers times one power of 2: values[k] = integers[k]·2^exponent, without rounding. */
export interface ExactNumbers {
  readonly integers: readonly bigint[];
  readonly exponent: number;
}

const MANTISSA = (1n << 52n) - 1n;
const bits = new DataView(new ArrayBuffer(8));

/** Every finite double is a whole number times a power of 2; here one power for all of them. */
export function exactIntegers(values: Readonly<Float64Array>): ExactNumbers {
  const split = Array.from(values, splitDouble);
  const exponent = split.reduce((least, { mantissa, power }) => (mantissa === 0n ? least : Math.min(least, power)), 0);
  const integers = split.map(({ mantissa, power }) => (mantissa === 0n ? 0n : mantissa << BigInt(power - exponent)));
  return { integers, exponent };
}

/** value = mantissa·2^power with an odd mantissa, or 0 */
function splitDouble(value: number): { mantissa: bigint; power: number } {
  if (value === 0) return { mantissa: 0n, power: 0 };
  bits.setFloat64(0, value);
  const word = bits.getBigUint64(0);
  const biased = Number((word >> 52n) & 0x7ffn);
  let mantissa = (word & MANTISSA) | (biased === 0 ? 0n : 1n << 52n);
  let power = Math.max(biased, 1) - 1075;
  while ((mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    power++;
  }
  return { mantissa: value < 0 ? -mantissa : mantissa, power };
}

/** A·B of n×n integer matrices. */
export function multiplyIntegers(a: readonly bigint[], b: readonly bigint[], n: number): bigint[] {
  const out = new Array<bigint>(n * n).fill(0n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const factor = a[i * n + k];
      if (factor === 0n) continue;
      for (let j = 0; j < n; j++) if (b[k * n + j] !== 0n) out[i * n + j] += factor * b[k * n + j];
    }
  }
  return out;
}

export function transposeIntegers(a: readonly bigint[], n: number): bigint[] {
  return a.map((_, at) => a[(at % n) * n + Math.floor(at / n)]);
}
