import type { Mode } from '@/server/domain/market';
import { display } from '@/server/domain/quantities';
import { duration as exactly } from '../../../../../_ui/relative-time';

/** Seconds count below ten minutes only. */
const duration = (seconds: number) => exactly(seconds < 600 ? seconds : Math.round(seconds / 60) * 60);

/** One mode in words, wherever the plots speak of it: "a 34 min oscillation, damping 0.12, of the margin loop". */
export function modeWords({ modulus, dampingRatio, frequencyPerHour, timeConstantSeconds, loop }: Mode): string {
  const held = loop === 'impact' ? 'of the price impact itself' : `of the ${loop} loop`;
  if (frequencyPerHour > 0)
    return `a ${duration(3600 / frequencyPerHour)} oscillation, damping ${display(dampingRatio)}, ${held}`;
  const time = timeConstantSeconds === null ? 'that stays' : `over ${duration(timeConstantSeconds)}`;
  return `a ${modulus > 1 ? 'growth' : 'decay'} ${time}, ${held}`;
}

/** The same in a word or two, beside its pole. */
export function modeLabel({ frequencyPerHour, timeConstantSeconds, loop }: Mode): string {
  const seconds = frequencyPerHour > 0 ? 3600 / frequencyPerHour : timeConstantSeconds;
  return seconds === null ? loop : `${loop}, ${duration(seconds)}`;
}
