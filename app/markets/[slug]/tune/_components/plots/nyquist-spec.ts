import type { Channel } from '@/server/domain/market';
import { cos, exp, sin } from '@/server/domain/elementary';
import { display } from '@/server/domain/quantities';
import type { PlaneCurve, PlaneGuide, PlaneMark, PlanePlot } from '../../../../../_charts/plane-plot';
import type { PlotArrow } from '../../../../../_charts/plot-spec';
import { loopSides, SET_NAMES, type LoopSide, type Sides } from './sides';

const RADIANS = Math.PI / 180;
const size = (decibels: number) => exp((decibels * Math.LN10) / 20);

/** Around −1, where it is decided how far a loop is from instability. */
const NEAR = { x: { min: -1.8, max: 0.8 }, y: { min: -1.25, max: 1.25 } };

function arc(x: number, radius: number, from = 0, to = 360): [number, number][] {
  const steps = Math.max(8, Math.round(Math.abs(to - from) / 3));
  return Array.from({ length: steps + 1 }, (_, k) => {
    const angle = (from + ((to - from) * k) / steps) * RADIANS;
    return [x + radius * cos(angle), radius * sin(angle)];
  });
}

const curve = ([role, { points }]: LoopSide): PlaneCurve => ({
  role,
  name: SET_NAMES[role],
  mirrored: true,
  points: points.map(({ frequency, decibels, degrees }) => [
    size(decibels) * cos(degrees * RADIANS),
    size(decibels) * sin(degrees * RADIANS),
    frequency,
  ]),
});

/** From −1 to where the curve crosses the real axis: the gain that is left. */
function gainArrow([role, { gainMargin }]: LoopSide): PlotArrow[] {
  if (!gainMargin) return [];
  return [{ role, from: [-1, 0], to: [-size(-gainMargin.decibels), 0], text: `${display(gainMargin.decibels)} dB` }];
}

/** Along the unit circle from −1 to the curve; the labels of the two sets stand apart. */
function phaseArc([role, { phaseMargin }]: LoopSide): PlaneGuide[] {
  if (!phaseMargin) return [];
  const { degrees } = phaseMargin;
  const at = arc(0, role === 'proposed' ? 1.06 : 0.86, 180 + degrees / 2, 180 + degrees / 2)[0];
  return [
    { tone: role, points: arc(0, 1, 180, 180 + degrees), label: { x: at[0], y: at[1], text: `${display(degrees)}°` } },
  ];
}

/** Around −1, as near as the curve comes. */
function modulusCircle([role, { modulusMargin }]: LoopSide): PlaneGuide[] {
  if (modulusMargin === null) return [];
  const angle = role === 'proposed' ? 55 : 125;
  const [x, y] = arc(-1, modulusMargin, angle, angle)[0];
  return [{ tone: role, dashed: true, points: arc(-1, modulusMargin), label: { x, y, text: display(modulusMargin) } }];
}

function crossings([role, { phaseMargin }]: LoopSide): PlaneMark[] {
  if (!phaseMargin) return [];
  const [x, y] = arc(0, 1, 180 + phaseMargin.degrees, 180 + phaseMargin.degrees)[0];
  const reading = `${SET_NAMES[role]}: phase margin ${display(phaseMargin.degrees)}° at ${display(phaseMargin.frequency)} rad/s`;
  return [{ role, shape: 'dot', x, y, id: 'phase margin', label: '', reading }];
}

/** All of the curves, their mirror images and −1. */
function extent(curves: readonly PlaneCurve[]) {
  const points = curves.flatMap(({ points: all }) => all.flatMap((point) => (point ? [point] : [])));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => Math.abs(y))];
  const [left, right, top] = [Math.min(-1.2, ...xs), Math.max(0.2, ...xs), Math.max(0.2, ...ys) * 1.05];
  const space = (right - left) * 0.05;
  return { x: { min: left - space, max: right + space }, y: { min: -top, max: top } };
}

/** Return ratio of one loop in the complex plane, with −1, the unit circle and the margins. */
export function nyquistSpec(channel: Channel, both: Sides, full: boolean): PlanePlot | null {
  const sides = loopSides(channel, both);
  if (sides.length === 0) return null;
  const curves = sides.map(curve);
  const window = full ? extent(curves) : NEAR;
  return {
    kind: 'plane',
    title: `Nyquist plot of the ${channel} loop`,
    description:
      'Return ratio in the complex plane over frequency, with the unit circle, −1, the gain margin as an arrow, the phase margin as an arc and the modulus margin as a dashed circle around −1.',
    file: `nyquist-${channel}`,
    cursor: 'frequency',
    equal: true,
    along: { label: 'Frequency', unit: 'rad/s' },
    x: { label: 'Real part', unit: '', ...window.x },
    y: { label: 'Imaginary part', unit: '', ...window.y },
    curves,
    marks: sides.flatMap(crossings),
    guides: [
      { tone: 'axis', points: arc(0, 1) },
      { tone: 'axis', points: cross(-1, 0, 0.05), label: { x: -1, y: -0.13, text: '−1' } },
      ...sides.flatMap(modulusCircle),
      ...sides.flatMap(phaseArc),
    ],
    arrows: sides.flatMap(gainArrow),
  };
}

/** A plus sign, in one stroke. */
const cross = (x: number, y: number, arm: number): [number, number][] => [
  [x - arm, y],
  [x + arm, y],
  [x, y],
  [x, y - arm],
  [x, y + arm],
];
