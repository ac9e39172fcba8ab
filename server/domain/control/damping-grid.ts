import { cos, exp, sin } from '../elementary';

/** Where a pole in the z-plane has one damping ratio, or one natural frequency; the upper half, im ≥ 0. */
export interface DampingCurve {
  readonly kind: 'damping' | 'frequency';
  /** ζ, or radians per interval */
  readonly value: number;
  readonly points: readonly (readonly [re: number, im: number])[];
}

const POINTS = 60;

/**
 * Damping grid of the z-plane: z = e^{w·(−ζ + j√(1 − ζ²))}. A curve of constant ζ runs from 1 until its angle is π, one
 * of constant w (radians per interval, at most π) from the unit circle to the real axis.
 *
 * @param ratios ζ in [0, 1)
 */
export function dampingGrid(ratios: readonly number[], frequencies: readonly number[]): DampingCurve[] {
  const along = Array.from({ length: POINTS + 1 }, (_, k) => k / POINTS);
  return [
    ...ratios.map((value): DampingCurve => {
      const longest = Math.PI / Math.sqrt(1 - value * value);
      // Squared, so that what happens near z = 1, where slow modes are, has points as well.
      return { kind: 'damping', value, points: along.map((part) => pole(value, longest * part * part)) };
    }),
    ...frequencies.map((value): DampingCurve => ({
      kind: 'frequency',
      value,
      points: along.map((part) => pole(part, value)),
    })),
  ];
}

function pole(ratio: number, frequency: number): [number, number] {
  const size = exp(-ratio * frequency);
  const angle = frequency * Math.sqrt(1 - ratio * ratio);
  return [size * cos(angle), size * sin(angle)];
}
