import type { Mode } from '@/server/domain/market';
import { duration as exactly } from '../../../../../_ui/relative-time';

/** Seconds count below ten minutes only. */
const duration = (seconds: number) => exactly(seconds < 600 ? seconds : Math.round(seconds / 60) * 60);

/** A mode in a word or two, beside its pole; `describeMode` says it in full. */
export function modeLabel({ frequencyPerHour, timeConstantSeconds, loop }: Mode): string {
  const seconds = frequencyPerHour > 0 ? 3600 / frequencyPerHour : timeConstantSeconds;
  return seconds === null ? loop : `${loop}, ${duration(seconds)}`;
}
