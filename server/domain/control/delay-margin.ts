import type { DelayMargin, PhaseMargin } from './margins-report';

/**
 * The least (phase margin in (0°, 360°])/ω of a stable closed loop.
 * @param endsAboveOne |L(∞)| > 1 in continuous time: then any delay destabilises, and the margin is 0
 */
export function delayMarginOf(phaseMargins: readonly PhaseMargin[], endsAboveOne: boolean): DelayMargin | null {
  if (endsAboveOne) return { seconds: 0, frequency: Infinity };
  let least: DelayMargin | null = null;
  for (const { degrees, frequency } of phaseMargins) {
    const seconds = ((degrees > 0 ? degrees : degrees + 360) * Math.PI) / 180 / frequency;
    if (least === null || seconds < least.seconds) least = { seconds, frequency };
  }
  return least;
}
