import { atan2, cos, exp, hypot, log, sin } from '../elementary';

/** Where the closed loop L/(1 + L) has one magnitude, or one phase, on a Nichols chart. */
export interface NicholsContour {
  readonly kind: 'magnitude' | 'phase';
  /** dB, or degrees in (−360, 0) */
  readonly value: number;
  /** of the open loop: degrees in [−360, 0], and dB */
  readonly points: readonly (readonly [degrees: number, decibels: number])[];
}

const RADIANS = Math.PI / 180;
const NEPERS = Math.LN10 / 20;
/** Steps around a contour of magnitude. */
const TURN_STEPS = 160;
/** Closed-loop dB to which a contour of phase is followed, and its points on either side of 0 dB. */
const RISE = { to: 60, points: 80 };

/**
 * Contours of constant closed-loop magnitude (dB) and phase (degrees) of a unity feedback loop, in open-loop phase and
 * magnitude: with T = M·e^{jθ}, L = T/(1 − T). A contour of 0 dB is cut where L is infinite.
 *
 * Source: N. B. Nichols in James, Nichols and Phillips, Theory of Servomechanisms (1947), section 4.
 */
export function nicholsGrid(decibels: readonly number[], degrees: readonly number[]): NicholsContour[] {
  return [
    ...decibels.map((value): NicholsContour => ({ kind: 'magnitude', value, points: ofMagnitude(value) })),
    ...degrees.map((value): NicholsContour => ({ kind: 'phase', value, points: ofPhase(value) })),
  ];
}

function ofMagnitude(decibels: number): [number, number][] {
  const points: [number, number][] = [];
  for (let k = 0; k <= TURN_STEPS; k += 1) {
    // Dense at both ends: near 0° and 0 dB the open loop turns quickly.
    const part = k / TURN_STEPS;
    const turned = -360 * part * part * (3 - 2 * part);
    const point = openLoop(decibels, turned);
    if (point === null) continue;
    // L is positive there, and a whole turn has been made.
    if (turned === -360 && point[0] === 0) point[0] = -360;
    points.push(point);
  }
  return points;
}

function ofPhase(degrees: number): [number, number][] {
  const points: [number, number][] = [];
  for (let k = -RISE.points; k <= RISE.points; k += 1) {
    // Squared: near 0 dB and 0° the open loop turns quickly.
    const decibels = (RISE.to * k * Math.abs(k)) / (RISE.points * RISE.points);
    const point = openLoop(decibels, degrees);
    if (point !== null) points.push(point);
  }
  return points;
}

/** L of a closed loop's magnitude and phase; null where it is infinite or zero. */
function openLoop(decibels: number, degrees: number): [number, number] | null {
  const isWholeTurn = degrees % 360 === 0;
  const magnitude = exp(decibels * NEPERS);
  const re = isWholeTurn ? magnitude : magnitude * cos(degrees * RADIANS);
  const im = isWholeTurn ? 0 : magnitude * sin(degrees * RADIANS);
  const size = (1 - re) * (1 - re) + im * im;
  if (size < 1e-12) return null;
  const [openRe, openIm] = [(re * (1 - re) - im * im) / size, im / size];
  const angle = atan2(openIm, openRe) / RADIANS;
  return [angle > 0 ? angle - 360 : angle + 0, log(hypot(openRe, openIm)) / NEPERS];
}
