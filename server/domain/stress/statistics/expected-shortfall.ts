/**
 * Mean of the worst (1 − level) share of outcomes, the outcome at the boundary weighted by the part of it that belongs:
 * ES = Σ_k weight_k·value_k / mass, mass = (1 − level)·n (Rockafellar and Uryasev 2002).
 *
 * @param worstFirst values ordered from the worst
 * @param counts how often each counts (1 each where absent); n is their sum
 */
export function expectedShortfall(
  worstFirst: ArrayLike<number>,
  level: number,
  n: number = worstFirst.length,
  counts?: ArrayLike<number>,
): number {
  const mass = (1 - level) * n;
  let left = mass;
  let sum = 0;
  for (let k = 0; k < worstFirst.length && left > 0; k++) {
    const weight = Math.min(left, counts === undefined ? 1 : counts[k]);
    sum += weight * worstFirst[k];
    left -= weight;
  }
  return sum / mass;
}
