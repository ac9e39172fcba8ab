import { hypot } from '@/server/domain/elementary';
import { describeMode } from '@/server/domain/stability/describe-mode';
import type { Mode } from '@/server/domain/market';
import { display } from '@/server/domain/quantities';
import type { PlaneMark, PlanePlot } from '../../../../../_charts/plane-plot';
import type { SeriesRole } from '../../../../../_charts/plot-spec';
import { modeLabel } from './mode-words';
import { bothSides, SET_NAMES, type Sides } from './sides';
import { zPlane } from './z-plane';

const DISC = { x: { min: -1.1, max: 1.15 }, y: { min: -1.12, max: 1.12 } };
/** Modes further from 1 than this die out within a few intervals. */
const SLOW = 0.5;

/** The part of the disc in which the slow modes lie: 1 at its right edge. */
function nearOne(modes: readonly Mode[]) {
  const distances = modes.map(({ eigenvalue: [re, im] }) => hypot(re - 1, im)).filter((one) => one < SLOW);
  const radius = Math.max(0.02, ...distances) * 1.15;
  return {
    x: { min: 1 - radius, max: 1 + radius * 0.15, keep: 'max' as const },
    y: { min: -radius * 0.85, max: radius * 0.85 },
  };
}

/** A pole, and its conjugate without a label. */
function marks(role: SeriesRole, mode: Mode, index: number, labelled: boolean): PlaneMark[] {
  const [x, y] = mode.eigenvalue;
  const sign = y > 0 ? ` ± ${display(y, 4)}j` : '';
  const reading = `${SET_NAMES[role]}, ${display(x, 4)}${sign}: ${describeMode(mode).words}`;
  const mark = { role, shape: 'cross', x, reading } as const;
  const label = labelled ? modeLabel(mode) : '';
  const upper = { ...mark, y, id: `${index}`, label };
  return y > 0 ? [upper, { ...mark, y: -y, id: `${index}′`, label: '' }] : [upper];
}

/** Poles of both sets; those of one of them with their names. */
export function poleMarks(both: Sides): PlaneMark[] {
  const sides = bothSides(both);
  return sides.flatMap(([role, { modes }], side) =>
    modes.flatMap((mode, index) => marks(role, mode, index, side === sides.length - 1)),
  );
}

/** What is seen of the z-plane. */
export function poleWindow(both: Sides, full: boolean) {
  return full ? DISC : nearOne(bothSides(both).flatMap(([, { modes }]) => modes));
}

/** Poles of the market at the operating point, on the pressed branch, over the damping grid. */
export function poleSpec(both: Sides, full: boolean): PlanePlot {
  const window = poleWindow(both, full);
  const intervalSeconds = both.proposed?.intervalSeconds ?? both.current?.intervalSeconds ?? 60;
  return {
    kind: 'plane',
    title: 'Poles',
    description:
      'Poles in the z-plane, per update interval: inside the unit circle a mode dies out. Curves of constant damping ratio and of constant period.',
    file: 'poles',
    equal: true,
    x: { label: 'Real part', unit: '', ...window.x },
    y: { label: 'Imaginary part', unit: '', ...window.y },
    curves: [],
    marks: poleMarks(both),
    guides: zPlane(intervalSeconds, window),
  };
}
