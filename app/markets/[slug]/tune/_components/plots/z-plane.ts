import { dampingGrid } from '@/server/domain/control';
import { display } from '@/server/domain/quantities';
import { duration } from '../../../../../_ui/relative-time';
import type { PlaneGuide } from '../../../../../_charts/plane-plot';

const RATIOS = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9];
/** Intervals per period of the curves of constant frequency. */
const PERIODS = [3, 4, 6, 10, 20, 40, 100, 300];

interface Range {
  readonly min: number;
  readonly max: number;
}

interface Window {
  readonly x: Range;
  readonly y: Range;
}

/** Unit circle (constant damping 0), curves of constant damping and of constant frequency, in both halves. */
export function zPlane(intervalSeconds: number, window: Window): PlaneGuide[] {
  const frequencies = PERIODS.map((intervals) => (2 * Math.PI) / intervals);
  return dampingGrid(RATIOS, frequencies).flatMap(({ kind, value, points }, index): PlaneGuide[] => {
    const isCircle = kind === 'damping' && value === 0;
    const tone = isCircle ? 'axis' : 'grid';
    const text =
      kind === 'damping' ? `ζ ${display(value)}` : duration(PERIODS[index - RATIOS.length] * intervalSeconds);
    // Damping runs out of the window at its far end; frequency comes from the unit circle into it.
    const inside = points.filter((point) => isInside(point, window));
    const at = inside[kind === 'damping' ? inside.length - 1 : 0];
    return [
      { tone, points, label: at && !isCircle ? { x: at[0], y: at[1], text } : undefined },
      { tone, points: points.map(([re, im]) => [re, -im] as const) },
    ];
  });
}

/** With room for a label to all sides. */
function isInside([re, im]: readonly [number, number], { x, y }: Window): boolean {
  const [across, up] = [(x.max - x.min) * 0.05, (y.max - y.min) * 0.05];
  return re > x.min + across && re < x.max - across && im > up && im < y.max - up;
}
