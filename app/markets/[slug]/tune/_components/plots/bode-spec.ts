import type { Channel } from '@/server/domain/market';
import { display } from '@/server/domain/quantities';
import type { PanelPlot, PlotArrow, PlotLine } from '../../../../../_charts/plot-spec';
import { loopSides, pointAt, SET_NAMES, type LoopSide, type Sides } from './sides';

function line([role, curve]: LoopSide, quantity: 'decibels' | 'degrees'): PlotLine {
  return {
    kind: 'line',
    role,
    name: SET_NAMES[role],
    points: curve.points.map((point) => [point.frequency, point[quantity]] as const),
  };
}

/** From 0 dB to the curve, where the phase crosses −180°. */
function gainArrow([role, { gainMargin }]: LoopSide): PlotArrow[] {
  if (!gainMargin) return [];
  const { frequency, decibels } = gainMargin;
  return [{ role, from: [frequency, 0], to: [frequency, -decibels], text: `${display(decibels)} dB` }];
}

/** From −180° (modulo a turn) to the curve, where the gain crosses 0 dB. */
function phaseArrow([role, curve]: LoopSide): PlotArrow[] {
  if (!curve.phaseMargin) return [];
  const { frequency, degrees } = curve.phaseMargin;
  const at = pointAt(curve, frequency);
  return [{ role, from: [frequency, at.degrees - degrees], to: [frequency, at.degrees], text: `${display(degrees)}°` }];
}

/** Below this a loop does nothing worth a place on the axis. */
const LEAST_DECIBELS = -60;
const QUARTER_TURN = 90;
/** Most lines of an axis. */
const MOST_TICKS = 7;

/** Whole quarter turns (half or whole ones where the phase runs far) around the phases shown. */
function phaseRange(sides: readonly LoopSide[]) {
  const degrees = sides.flatMap(([, { points }]) => points.map((point) => point.degrees));
  const [low, high] = [Math.min(-180, ...degrees), Math.max(0, ...degrees)];
  let tick = QUARTER_TURN;
  while ((high - low) / tick > MOST_TICKS) tick *= 2;
  return { min: Math.floor(low / tick) * tick, max: Math.ceil(high / tick) * tick, tick };
}

/** Return ratio of one loop: magnitude and phase over frequency, margins as arrows, in force against proposed. */
export function bodeSpec(channel: Channel, both: Sides): PanelPlot | null {
  const sides = loopSides(channel, both);
  if (sides.length === 0) return null;
  return {
    title: `Return ratio of the ${channel} loop`,
    description: 'Bode plot: magnitude in decibels and phase in degrees over frequency, margins as arrows.',
    file: `bode-${channel}`,
    cursor: 'frequency',
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
