import type { Channel } from '@/server/domain/market';
import { nicholsGrid, type NicholsContour } from '@/server/domain/control';
import { display } from '@/server/domain/quantities';
import type { PlaneCurve, PlaneGuide, PlanePlot } from '../../../../../_charts/plane-plot';
import type { PlotArrow } from '../../../../../_charts/plot-spec';
import { loopSides, pointAt, SET_NAMES, type LoopSide, type Sides } from './sides';

const TURN = 360;
const NEAR = { x: { min: -360, max: 0 }, y: { min: -40, max: 25 } };
const GRID = nicholsGrid(
  [-30, -20, -12, -6, -3, -1, 0, 1, 3, 6, 12],
  [-5, -20, -45, -90, -135, -160, -180, -200, -225, -270, -315, -340, -355],
);

/** Degrees by which a curve is moved, so that the place where it is judged lies between −360° and 0. */
function shift([, curve]: LoopSide): number {
  const { points, phaseMargin, gainMargin } = curve;
  const judged = phaseMargin ?? gainMargin;
  const { degrees } = judged
    ? pointAt(curve, judged.frequency)
    : points.reduce((largest, point) => (point.decibels > largest.decibels ? point : largest));
  return -TURN * Math.ceil(degrees / TURN);
}

const curve = (side: LoopSide): PlaneCurve => ({
  role: side[0],
  name: SET_NAMES[side[0]],
  points: side[1].points.map(({ frequency, decibels, degrees }) => [degrees + shift(side), decibels, frequency]),
});

/** From the critical point down to the curve, and sideways. */
function margins(side: LoopSide): PlotArrow[] {
  const [role, found] = side;
  const { gainMargin, phaseMargin } = found;
  const critical = (frequency: number, off: number) =>
    TURN * Math.round((pointAt(found, frequency).degrees + shift(side) - off + 180) / TURN) - 180;
  const arrows: PlotArrow[] = [];
  if (gainMargin) {
    const x = critical(gainMargin.frequency, 0);
    arrows.push({ role, from: [x, 0], to: [x, -gainMargin.decibels], text: `${display(gainMargin.decibels)} dB` });
  }
  if (phaseMargin) {
    const x = critical(phaseMargin.frequency, phaseMargin.degrees);
    arrows.push({ role, from: [x, 0], to: [x + phaseMargin.degrees, 0], text: `${display(phaseMargin.degrees)}°` });
  }
  return arrows;
}

/** A contour in every turn that is shown, labelled where it stands apart from the others. */
function contour({ kind, value, points }: NicholsContour, { min, max }: { min: number; max: number }): PlaneGuide[] {
  const turns = Array.from({ length: Math.ceil((max - min) / TURN) + 1 }, (_, k) => TURN * (Math.ceil(max / TURN) - k));
  const at =
    kind === 'phase'
      ? points.reduce((best, point) => (Math.abs(point[1] + 37) < Math.abs(best[1] + 37) ? point : best))
      : value > 0
        ? points.reduce((best, point) => (point[1] > best[1] ? point : best))
        : points.reduce((best, point) => (Math.abs(point[0] + 335) < Math.abs(best[0] + 335) ? point : best));
  return turns.map((turn) => ({
    tone: 'grid',
    dashed: kind === 'phase',
    points: points.map(([degrees, decibels]) => [degrees + turn, decibels] as const),
    label: { x: at[0] + turn, y: at[1], text: kind === 'phase' ? `${display(value)}°` : `${display(value)} dB` },
  }));
}

function extent(curves: readonly PlaneCurve[]) {
  const points = curves.flatMap(({ points: all }) => all.flatMap((point) => (point ? [point] : [])));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    x: { min: 90 * Math.floor(Math.min(-360, ...xs) / 90), max: 90 * Math.ceil(Math.max(0, ...xs) / 90) },
    y: { min: 10 * Math.floor(Math.min(-40, ...ys) / 10), max: 10 * Math.ceil(Math.max(20, ...ys) / 10) },
  };
}

/** Return ratio of one loop, phase against magnitude, over the contours of the closed loop. */
export function nicholsSpec(channel: Channel, both: Sides, full: boolean): PlanePlot | null {
  const sides = loopSides(channel, both);
  if (sides.length === 0) return null;
  const curves = sides.map(curve);
  const window = full ? extent(curves) : NEAR;
  return {
    kind: 'plane',
    title: `Nichols plot of the ${channel} loop`,
    description:
      'Magnitude over phase of the return ratio, on contours of the magnitude (solid) and phase (dashed) that the closed loop has there; margins as arrows from −180° and 0 dB.',
    file: `nichols-${channel}`,
    cursor: 'frequency',
    along: { label: 'Frequency', unit: 'rad/s' },
    x: { label: 'Phase of the open loop', unit: '°', ...window.x },
    y: { label: 'Magnitude', unit: 'dB', ...window.y },
    curves,
    marks: [],
    guides: [
      ...GRID.flatMap((one) => contour(one, window.x)),
      {
        tone: 'axis',
        points: [
          [-184, 0],
          [-176, 0],
          [-180, 0],
          [-180, -2],
          [-180, 2],
        ],
      },
    ],
    arrows: sides.flatMap(margins),
  };
}
