import type { Complex } from './complex';

/**
 * Describing function of a relay that switches between ±level, to + when u rises through hysteresis and to − when it
 * falls through −hysteresis: N(A) = 4·level/(πA)·(√(1 − k²) − j·k) with k = hysteresis/A; 0 where A ≤ hysteresis > 0,
 * since it then doesn't switch. Real without hysteresis.
 *
 * Source: as `saturationGain`.
 *
 * @param amplitude A of the input, above 0
 * @param level of the output, above 0
 * @param hysteresis half the width of the loop, in the input's unit, at least 0
 */
export function relayGain(amplitude: number, level: number, hysteresis: number): Complex {
  if (hysteresis > 0 && amplitude <= hysteresis) return { re: 0, im: 0 };
  const size = (4 * level) / (Math.PI * amplitude);
  const share = hysteresis / amplitude;
  return { re: size * Math.sqrt(1 - share * share), im: -size * share + 0 };
}
