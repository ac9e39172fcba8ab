import { solveInPlace } from './linear-solve';

/** Cayley's map (σI − A)⁻¹·(σI + A), n×n: it takes AᵀP + PA ≺ 0 to CᵀPC ≺ P, with the same P. */
export function cayley(a: Float64Array, n: number, shift: number): Float64Array {
  const shifted = (sign: number) => a.map((value, at) => sign * value + (at % (n + 1) === 0 ? shift : 0));
  const map = shifted(1);
  solveInPlace(shifted(-1), n, map, n);
  return map;
}
