import type { Channel } from '@/server/domain/market';
import type { SeriesRole } from '../../../../../_charts/plot-spec';
import type { Analysis, LoopCurve } from '../analysis-messages';

/** What is in force and what is proposed, as far as they are computed. */
export interface Sides {
  readonly current: Analysis | null;
  readonly proposed: Analysis | null;
}

export const SET_NAMES: Readonly<Record<SeriesRole, string>> = { current: 'In force', proposed: 'Proposed' };

export function bothSides({ current, proposed }: Sides): (readonly [role: SeriesRole, analysis: Analysis])[] {
  return [...(current ? [['current', current] as const] : []), ...(proposed ? [['proposed', proposed] as const] : [])];
}

export type LoopSide = readonly [role: SeriesRole, curve: LoopCurve];

/** Curves of one loop where something passes through it. */
export function loopSides(channel: Channel, sides: Sides): LoopSide[] {
  return bothSides(sides).flatMap(([role, { loops }]): LoopSide[] => {
    const curve = loops?.[channel];
    return curve && !curve.inactive && curve.points.length > 0 ? [[role, curve]] : [];
  });
}

/** The computed point of a curve nearest to a frequency, rad/s. */
export const pointAt = ({ points }: LoopCurve, frequency: number) =>
  points.reduce((nearest, point) =>
    Math.abs(point.frequency - frequency) < Math.abs(nearest.frequency - frequency) ? point : nearest,
  );
