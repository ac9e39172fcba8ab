import type { Channel } from '@/server/domain/market';
import { display } from '@/server/domain/quantities';
import type { PlotArrow, PlotLine, PlotSpec, SeriesRole } from '../../../../_charts/plot-spec';
import type { Analysis, LoopCurve } from './analysis-messages';

type Side = readonly [role: SeriesRole, curve: LoopCurve];

const NAMES: Readonly<Record<SeriesRole, string>> = { current: 'In force', proposed: 'Proposed' };

function line([role, curve]: Side, quantity: 'decibels' | 'degrees'): PlotLine {
  return {
    kind: 'line',
    role,
    name: NAMES[role],
    points: curve.points.map((point) => [point.frequency, point[quantity]] as const),
  };
}

/** From 0 dB to the curve, where the phase crosses −180°. */
function gainArrow([role, { gainMargin }]: Side): PlotArrow[] {
  if (!gainMargin) return [];
  const { frequency, decibels } = gainMargin;
  return [{ role, from: [frequency, 0], to: [frequency, -decibels], text: `${display(decibels)} dB` }];
}

/** From −180° (modulo a turn) to the curve, where the gain crosses 0 dB. */
function phaseArrow([role, { phaseMargin, points }]: Side): PlotArrow[] {
  if (!phaseMargin) return [];
  const { frequency, degrees } = phaseMargin;
  const at = points.reduce((nearest, point) =>
    Math.abs(point.frequency - frequency) < Math.abs(nearest.frequency - frequency) ? point : nearest,
  );
  return [{ role, from: [frequency, at.degrees - degrees], to: [frequency, at.degrees], text: `${display(degrees)}°` }];
}

/** Below this a loop does nothing worth a place on the axis. */
const LEAST_DECIBELS = -60;
const QUARTER_TURN = 90;

/** Whole quarter turns around the phases shown. */
function phaseRange(sides: readonly Side[]) {
  const degrees = sides.flatMap(([, { points }]) => points.map((point) => point.degrees));
  const quarter = (round: (value: number) => number, value: number) => round(value / QUARTER_TURN) * QUARTER_TURN;
  return {
    min: quarter(Math.floor, Math.min(-180, ...degrees)),
    max: quarter(Math.ceil, Math.max(0, ...degrees)),
    tick: QUARTER_TURN,
  };
}

/** Return ratio of one loop: magnitude and phase over frequency, margins as arrows, in force against proposed. */
export function bodeSpec(channel: Channel, current: Analysis | null, proposed: Analysis | null): PlotSpec | null {
  const sides = (
    [
      ['current', current?.loops?.[channel]],
      ['proposed', proposed?.loops?.[channel]],
    ] as const
  ).flatMap(([role, curve]): Side[] => (curve && !curve.inactive && curve.points.length > 0 ? [[role, curve]] : []));
  if (sides.length === 0) return null;
  return {
    title: `Return ratio of the ${channel} loop`,
    description: 'Bode plot: magnitude in decibels and phase in degrees over frequency, margins as arrows.',
    file: `bode-${channel}`,
    x: { label: 'Frequency', unit: 'rad/s', scale: 'log', period: true },
    panels: [
      {
        label: 'Magnitude',
        unit: 'dB',
        min: LEAST_DECIBELS,
        series: sides.map((side) => line(side, 'decibels')),
        rules: [{ along: 'x', at: 0, kind: 'guide', text: '' }],
        arrows: sides.flatMap(gainArrow),
      },
      {
        label: 'Phase',
        unit: '°',
        ...phaseRange(sides),
        series: sides.map((side) => line(side, 'degrees')),
        rules: [{ along: 'x', at: -180, kind: 'guide', text: '−180°' }],
        arrows: sides.flatMap(phaseArrow),
      },
    ],
  };
}
