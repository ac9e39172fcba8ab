import type { PolicyChange, PolicyLimit } from '@/server/domain/stability';
import { display } from '@/server/domain/quantities';
import { percentText } from '../../../../_ui/percent';
import { duration } from '../../../../_ui/relative-time';
import type { PolicyBody } from './policy';

/** Growth limits lie a hair above 1: all of their digits matter. */
const GROWTH_DIGITS = 12;

/** A limit's value with its unit: "15 %", "6 dB", "1.000000001 per interval". */
export function limitText({ unit }: Pick<PolicyLimit, 'unit'>, value: number): string {
  if (unit === 'log') return percentText(value);
  const digits = unit === 'per interval' ? GROWTH_DIGITS : 6;
  return `${display(value, digits)}${unit === '' ? '' : `\u202f${unit === 'degrees' ? '°' : unit}`}`;
}

export const pointText = ({ shock, horizonSeconds }: PolicyBody['operatingPoints'][number]) =>
  shock === 0 ? `${duration(horizonSeconds)} of calm` : `${percentText(shock)} in ${duration(horizonSeconds)}`;

/** One difference of two versions in words: "Critical shock: 15 % → 20 %". */
export function changeText(change: PolicyChange): string {
  if (change.kind !== 'limit') {
    const verb = change.kind === 'point added' ? 'added' : 'removed';
    return `Operating point ${verb}: ${pointText(change.point)}`;
  }
  const { limit, before, after } = change;
  return `${limit.label}: ${limitText(limit, before)} → ${limitText(limit, after)}`;
}
