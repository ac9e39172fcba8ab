import { cos, sin } from '@/server/domain/elementary';
import { dampingGrid } from '@/server/domain/control';
import { display } from '@/server/domain/quantities';
import { duration } from '../../../../../_ui/relative-time';
import type { PlaneGuide } from '../../../../../_charts/plane-plot';

const RATIOS = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9];
/** Intervals per period of the curves of constant frequency. */
const PERIODS = [3, 4, 6, 10, 20, 40, 100, 300];

/** Unit circle (constant damping 0), curves of constant damping and of constant frequency, in both halves. */
export function zPlane(intervalSeconds: number): PlaneGuide[] {
  const frequencies = PERIODS.map((intervals) => (2 * Math.PI) / intervals);
  return dampingGrid(RATIOS, frequencies).flatMap(({ kind, value, points }, index): PlaneGuide[] => {
    const lower = points.map(([re, im]) => [re, -im] as const);
    const isCircle = kind === 'damping' && value === 0;
    const tone = isCircle ? 'axis' : 'grid';
    return [
      {
        tone,
        points,
        label: isCircle
          ? undefined
          : kind === 'damping'
            ? ratioLabel(value, points)
            : periodLabel(PERIODS[index - RATIOS.length], intervalSeconds),
      },
      { tone, points: lower },
    ];
  });
}

/** Where the curve is steepest from the others: near to its far end. */
function ratioLabel(value: number, points: readonly (readonly [number, number])[]) {
  const [x, y] = points[Math.round(points.length * 0.55)];
  return { x, y, text: `ζ ${display(value)}` };
}

/** Just outside the unit circle. */
function periodLabel(intervals: number, intervalSeconds: number) {
  const angle = (2 * Math.PI) / intervals;
  return { x: 1.06 * cos(angle), y: 1.06 * sin(angle), text: duration(intervals * intervalSeconds) };
}
