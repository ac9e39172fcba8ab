import { type Complex, times } from './complex';

const STEP = 1e-6;

/**
 * Whether a cycle returns after a small change of its amplitude (Loeb): with F(A, ω) = 1 + N(A, ω)·L(jω) = U + jV, stable
 * where U_A·V_ω − U_ω·V_A > 0. It follows from F(A + δA, ω + δω − jσ) = 0: a larger amplitude must decay, σ/δA < 0.
 * Derivatives are central differences of relative step 1e-6, of which only the sign is used.
 *
 * Quasi-static, and of the cycle's own pair of roots: the other roots of the loop are not its business.
 *
 * Source: Gelb and Vander Velde (1968), section 3.3; Atherton, "Nonlinear Control Engineering" (1975).
 *
 * @param gain N(A, ω) @param response L at ω
 */
export function isLoebStable(
  gain: (amplitude: number, omega: number) => Complex,
  response: (omega: number) => Complex,
  amplitude: number,
  omega: number,
): boolean {
  const product = (a: number, w: number) => times(gain(a, w), response(w));
  const byAmplitude = difference(product(amplitude * (1 - STEP), omega), product(amplitude * (1 + STEP), omega));
  const byFrequency = difference(product(amplitude, omega * (1 - STEP)), product(amplitude, omega * (1 + STEP)));
  return byAmplitude.re * byFrequency.im - byFrequency.re * byAmplitude.im > 0;
}

function difference(from: Complex, to: Complex): Complex {
  return { re: to.re - from.re, im: to.im - from.im };
}
