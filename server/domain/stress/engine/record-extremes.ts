import { type PathState } from './path-state';

/**
 * Keeps the deepest falls of mark and fundamental and the course of the displacement: its peak at the first step of the
 * greatest −side·x, and the first later step at or below half of that.
 */
export function recordExtremes(s: PathState, m: number, side: number, fundamental: number, displacement: number): void {
  const pushed = -side * displacement;
  s.squaredDisplacement[m] += displacement * displacement;
  s.deepestFallOfFundamental[m] = Math.min(s.deepestFallOfFundamental[m], side * fundamental);
  s.deepestFallOfMark[m] = Math.min(s.deepestFallOfMark[m], side * (fundamental + displacement));
  if (pushed > s.peakDisplacement[m]) {
    s.peakDisplacement[m] = pushed;
    s.peakStep[m] = s.step;
    s.halfStep[m] = -1;
  } else if (s.peakStep[m] >= 0 && s.halfStep[m] < 0 && pushed <= s.peakDisplacement[m] / 2) {
    s.halfStep[m] = s.step;
  }
}
