import { atan2 } from '../elementary';
import type { DiskMargin } from './margins-report';

const DEGREES = 180 / Math.PI;

/** What a balanced disk of size α means for gain and phase; f = (2 + δ)/(2 − δ), |δ| < α, multiplies the loop. */
export function diskMarginOf(alpha: number, frequency: number | null): DiskMargin {
  return {
    value: alpha,
    gainFactors: alpha >= 2 ? [0, Infinity] : [(2 - alpha) / (2 + alpha), (2 + alpha) / (2 - alpha)],
    phaseDegrees: alpha === Infinity ? 180 : 2 * atan2(alpha, 2) * DEGREES,
    frequency,
  };
}

/** An unstable loop has none. */
export const NO_DISK_MARGIN: DiskMargin = { value: 0, gainFactors: [1, 1], phaseDegrees: 0, frequency: null };
