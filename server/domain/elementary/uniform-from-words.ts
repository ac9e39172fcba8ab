/**
 * Maps two random 32-bit words to a uniform number strictly between 0 and 1: (k + ½)·2⁻⁵² with k the 26 upper bits of
 * `high` followed by the 26 upper bits of `low`. The 2⁵² values are odd multiples of 2⁻⁵³, exact in double precision and
 * symmetric about ½, so that neither 0 nor 1 can occur and an inverse distribution function is always finite.
 */
export function uniformFromWords(high: number, low: number): number {
  return ((high >>> 6) * 0x4000000 + (low >>> 6) + 0.5) * 2.220446049250313e-16;
}
