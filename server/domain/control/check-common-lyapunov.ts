import { isPositiveDefiniteExactly } from './exact-definiteness';
import { exactIntegers, type ExactNumbers, multiplyIntegers, transposeIntegers } from './exact-integers';
import type { TimeDomain } from './time-domain';

/**
 * Whether P ≻ 0 and, for every matrix, AᵀPA ≺ g²P (discrete) or AᵀP + PA ≺ 2g·P (continuous): proved in whole numbers
 * without rounding, and sharing nothing with what found P.
 *
 * @param form P, n×n; must be symmetric to the last bit
 * @param growth g, per step, or 1/s
 * @returns false where an inequality fails, or holds so narrowly that it couldn't be shown
 */
export function checkCommonLyapunov(
  form: Readonly<Float64Array>,
  matrices: readonly Readonly<Float64Array>[],
  n: number,
  growth: number,
  time: TimeDomain,
): boolean {
  const isUsable = (values: Readonly<Float64Array>) => values.length === n * n && values.every(Number.isFinite);
  if (!isUsable(form) || !matrices.every(isUsable) || !Number.isFinite(growth)) return false;
  if (form.some((entry, at) => entry !== form[(at % n) * n + Math.floor(at / n)])) return false;
  const p = exactIntegers(form);
  if (!isPositiveDefiniteExactly(p.integers, n)) return false;
  const g = exactIntegers(Float64Array.of(growth));
  const slack = time.kind === 'discrete' ? discreteSlack : continuousSlack;
  return matrices.every((a) => isPositiveDefiniteExactly(slack(p, exactIntegers(a), g, n), n));
}

/** g²P − AᵀPA, times a power of 2 */
function discreteSlack(p: ExactNumbers, a: ExactNumbers, g: ExactNumbers, n: number): bigint[] {
  const moved = multiplyIntegers(multiplyIntegers(transposeIntegers(a.integers, n), p.integers, n), a.integers, n);
  return difference(p.integers, g.integers[0] * g.integers[0], 2 * g.exponent, moved, 2 * a.exponent);
}

/** 2g·P − AᵀP − PA, times a power of 2 */
function continuousSlack(p: ExactNumbers, a: ExactNumbers, g: ExactNumbers, n: number): bigint[] {
  const moved = multiplyIntegers(p.integers, a.integers, n);
  const both = transposeIntegers(moved, n).map((entry, at) => entry + moved[at]);
  return difference(p.integers, g.integers[0], g.exponent + 1, both, a.exponent);
}

/** factor·P·2^first − M·2^second, both by 2^−min(first, second) */
function difference(
  p: readonly bigint[],
  factor: bigint,
  first: number,
  m: readonly bigint[],
  second: number,
): bigint[] {
  const least = Math.min(first, second);
  const scale = factor << BigInt(first - least);
  const shift = BigInt(second - least);
  return p.map((entry, at) => entry * scale - (m[at] << shift));
}
