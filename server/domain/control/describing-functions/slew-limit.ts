import { acos, cos, sin } from '../../elementary';
import { findRoot } from '../find-root';
import type { Complex } from './complex';

/** R/(Aω) below which the output never catches up with the input and is a triangle: 2/√(4 + π²). */
export const TRIANGLE = 2 / Math.sqrt(4 + Math.PI * Math.PI);

/**
 * Describing function of a slew limit: y follows u, but no faster than ±R. It depends on amplitude and frequency through
 * ρ = R/(Aω) alone.
 *
 * - ρ ≥ 1: y = u, N = 1.
 * - ρ ≤ 2/√(4 + π²): y is a triangle of amplitude πR/(2ω) whose corners touch u; N = (4ρ/π)·e^(−jφ), cos φ = πρ/2.
 * - between: y leaves u at θ₁ = −acos ρ, where u becomes too fast, runs straight, and meets it again at the θ₂ with
 *   sin θ₂ = sin θ₁ + ρ(θ₂ − θ₁); N is the Fourier integral of the two pieces over θ₁ … θ₁ + π.
 *
 * The lag grows from 0 to 90° and |N| falls from 1 to 0 as ρ falls: the curve −1/N is one and the same for every limit
 * and every frequency.
 *
 * Source: Duda, "Prediction of pilot-in-the-loop oscillations due to rate saturation", J. Guidance, Control, and Dynamics
 * 20 (1997), for the triangle; the piece between by integration.
 *
 * @param ratio ρ = R/(Aω), above 0
 */
export function slewLimitGain(ratio: number): Complex {
  if (ratio >= 1) return { re: 1, im: 0 };
  if (ratio <= TRIANGLE) {
    const size = (4 * ratio) / Math.PI;
    const cosine = (Math.PI * ratio) / 2;
    return { re: size * cosine, im: -size * Math.sqrt(1 - cosine * cosine) };
  }
  const leave = -acos(ratio);
  const sine = sin(leave);
  const ahead = (angle: number) => sin(angle) - sine - ratio * (angle - leave);
  const meet = findRoot(ahead, -leave, leave + Math.PI, ahead(-leave), ahead(leave + Math.PI));
  const sineMeet = sin(meet);
  const cosineMeet = cos(meet);
  const straightSine = sine * ratio - sineMeet * cosineMeet + ratio * (sineMeet - sine);
  const straightCosine = sineMeet * sineMeet - sine * sine + ratio * (cosineMeet - ratio);
  const trackedSine = 0.5 * (leave + Math.PI - meet) - 0.5 * (sine * ratio - sineMeet * cosineMeet);
  const trackedCosine = 0.5 * (sine * sine - sineMeet * sineMeet);
  return {
    re: (2 / Math.PI) * (straightSine + trackedSine),
    im: (2 / Math.PI) * (straightCosine + trackedCosine),
  };
}

/** The ρ in (0, 1) at which the slew limit lags by `lag` radians, 0 < lag < π/2. */
export function slewRatioAtLag(lag: number): number {
  const corner = (Math.PI * TRIANGLE) / 2;
  if (cos(lag) <= corner) return (2 / Math.PI) * cos(lag);
  const tangent = sin(lag) / cos(lag);
  const excess = (ratio: number) => {
    const { re, im } = slewLimitGain(ratio);
    return -im - tangent * re;
  };
  return findRoot(excess, TRIANGLE, 1, excess(TRIANGLE), excess(1));
}
