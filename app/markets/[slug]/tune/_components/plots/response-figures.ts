import { display } from '@/server/domain/quantities';
import { percentText } from '../../../../../_ui/percent';
import { duration } from '../../../../../_ui/relative-time';
import type { Analysis, Point } from '../analysis-messages';
import type { Sides } from './sides';

interface Row {
  readonly label: string;
  readonly note: string;
  readonly current: string;
  readonly proposed: string;
}

function row(sides: Sides, label: string, note: string, text: (analysis: Analysis) => string): Row {
  const of = (analysis: Analysis | null) => (analysis ? text(analysis) : '—');
  return { label, note, current: of(sides.current), proposed: of(sides.proposed) };
}

/** Figures of a fall that is spread over time. */
export function rampFigures(sides: Sides, { shock }: Point): Row[] {
  const unless = ({ response }: Analysis, text: (displaced: number) => string) =>
    response.collapsed || response.displacement === null ? 'collapses' : text(response.displacement);
  return [
    row(sides, 'Deepest fall of the mark', 'shown in the plot', (analysis) =>
      unless(analysis, () => percentText(Math.max(...analysis.response.fall.map(([, percent]) => percent)) / 100)),
    ),
    row(sides, 'Displacement by the loops', 'beyond the fall itself, at most', (analysis) =>
      unless(analysis, percentText),
    ),
    row(sides, 'Amplification', 'fall of the mark for each part of the shock', (analysis) =>
      unless(analysis, (displaced) => (shock < 0.001 ? '—' : `× ${display(1 + displaced / shock)}`)),
    ),
  ];
}

/** Figures of a fall in one step. */
export function stepFigures(sides: Sides): Row[] {
  const step = (analysis: Analysis) => analysis.step;
  const within = (seconds: number | null, { durationSeconds, collapsed }: Analysis['step']) =>
    collapsed ? 'collapses' : seconds === null ? `> ${duration(durationSeconds)}` : duration(seconds);
  return [
    row(sides, 'Overshoot', 'greatest displacement, of the step', (analysis) => {
      const { overshoot } = step(analysis);
      return overshoot === null ? 'collapses' : percentText(overshoot);
    }),
    row(sides, 'Settled after', 'displacement stays within 2 % of the step', (analysis) =>
      within(step(analysis).settlingSeconds, step(analysis)),
    ),
    row(sides, 'Second peak over the first', 'how fast ringing dies out', (analysis) => {
      const { peakRatio } = step(analysis);
      return peakRatio === null ? 'no second' : display(peakRatio);
    }),
    row(sides, 'Half-time of price discovery', 'displacement halves from its peak', (analysis) =>
      within(step(analysis).discoverySeconds, step(analysis)),
    ),
  ];
}
