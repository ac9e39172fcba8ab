import type { Check } from '@/server/domain/checks/check-state';
import { CHANNELS, type Channel } from '@/server/domain/market';
import { display } from '@/server/domain/quantities';
import type { Policy } from '@/server/domain/stability/policy';
import { pointName } from '@/server/domain/stability/wording';
import type { Bar, BarPanel, BarPlot } from '../../../../../_charts/bar-plot';
import { percentText } from '../../../../../_ui/percent';
import { duration } from '../../../../../_ui/relative-time';
import type { Analysis, LoopCurve, Point } from '../analysis-messages';
import { bothSides, SET_NAMES, type Sides } from './sides';

interface Quantity {
  readonly check: string;
  readonly label: string;
  readonly unit: string;
  readonly max: number;
  readonly ofCurve: (curve: LoopCurve) => number | null;
  readonly limit: (policy: Policy, channel: Channel) => number;
}

const size = (value: number | undefined) => (value === undefined ? null : Math.abs(value));

const QUANTITIES: readonly Quantity[] = [
  {
    check: 'gainMargin',
    label: 'Gain margin',
    unit: 'dB',
    max: 24,
    ofCurve: ({ gainMargin }) => size(gainMargin?.decibels),
    limit: ({ minGainMarginDecibels }, channel) => minGainMarginDecibels[channel],
  },
  {
    check: 'phaseMargin',
    label: 'Phase margin',
    unit: '°',
    max: 120,
    ofCurve: ({ phaseMargin }) => size(phaseMargin?.degrees),
    limit: ({ minPhaseMarginDegrees }) => minPhaseMarginDegrees,
  },
  {
    check: 'modulusMargin',
    label: 'Modulus margin',
    unit: '',
    max: 1,
    ofCurve: ({ modulusMargin }) => modulusMargin,
    limit: ({ minModulusMargin }) => minModulusMargin,
  },
];

/** The worst over the window where the policy judges it, else what the operating point has. */
function bar(analysis: Analysis, channel: Channel, { check, max, ofCurve }: Quantity, point: Point): Bar {
  const name = `${check}.${channel}@${pointName({ shock: point.shock, horizon: point.horizonSeconds })}`;
  const judged = analysis.verdict.checks.find((one) => one.name === name);
  const curve = analysis.loops?.[channel];
  if (!judged && (!curve || curve.inactive)) return { value: null, length: 0, text: 'no loop' };
  const value = judged ? judged.value : curve ? ofCurve(curve) : null;
  if (value === null)
    return { value, length: max, text: judged?.state === 'fail' ? 'infinite (unstable)' : 'infinite' };
  const note = judged ? noteOf(judged) : '';
  return { value, length: Math.min(max, Math.max(0, value)), text: `${display(value)}${note}` };
}

/** What else decides: a margin that is wide enough fails only where the closed loop is unstable already. */
function noteOf({ state, value, limit }: Check): string {
  if (state === 'warn') return ' (at a limit)';
  return state === 'fail' && value !== null && limit !== null && value >= limit ? ' (unstable)' : '';
}

/** Margins of the five loops against the policy: how far each knob can still be turned. */
export function marginBarsSpec(both: Sides, policy: Policy, point: Point): BarPlot {
  const where =
    point.shock === 0 ? 'at rest' : `after ${percentText(point.shock)} in ${duration(point.horizonSeconds)}`;
  return {
    kind: 'bars',
    title: `Margins of the loops ${where}`,
    description:
      'Least gain, phase and modulus margin of each loop over the last 30 intervals, in force above and proposed below; dashed marks are the limits of the policy.',
    file: 'loop-margins',
    categories: CHANNELS.map((channel) => channel.charAt(0).toUpperCase() + channel.slice(1)),
    panels: QUANTITIES.map((quantity): BarPanel => {
      const { label, unit, max, limit } = quantity;
      return {
        label,
        unit,
        max,
        limits: CHANNELS.map((channel) => (point.shock > 0 ? limit(policy, channel) : null)),
        series: bothSides(both).map(([role, analysis]) => ({
          role,
          name: SET_NAMES[role],
          bars: CHANNELS.map((channel) => bar(analysis, channel, quantity, point)),
        })),
      };
    }),
  };
}
