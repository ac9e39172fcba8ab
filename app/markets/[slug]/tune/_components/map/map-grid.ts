import { type Market } from '@/server/domain/market';
import { parameter, type Parameter, readParameter } from '@/server/domain/parameters';
import type { MapAxis } from '@/server/domain/stability/map';
import { exp, log } from '@/server/domain/elementary';
import { reach } from '../reach';

/** Values along each axis. */
const MAP_COUNT = 64;

/** An axis over what one proposal may reach from what is in force; null where that is a single value. */
export function reachableAxis(name: string, inForce: Market): MapAxis | null {
  const found = parameter(name);
  const [from, to] = reach(found, readParameter(inForce, found));
  if (!(to > from)) return null;
  return {
    parameter: name,
    from,
    to,
    count: MAP_COUNT,
    scale: found.slider.scale === 'log' && from > 0 ? 'log' : 'linear',
  };
}

/** Where a value stands along an axis, 0 at `from` and 1 at `to`; null outside. */
export function shareOf({ from, to, scale }: MapAxis, value: number): number | null {
  const share = scale === 'log' ? log(value / from) / log(to / from) : (value - from) / (to - from);
  return share >= 0 && share <= 1 ? share : null;
}

/** The value at a share of an axis, on a multiple of the slider's step and within the axis. */
export function valueAt({ from, to, scale }: MapAxis, share: number, { slider }: Parameter): number {
  const value = scale === 'log' ? from * exp(log(to / from) * share) : from + (to - from) * share;
  const snapped = Number((Math.round(value / slider.step) * slider.step).toPrecision(12));
  return Math.min(to, Math.max(from, snapped));
}
