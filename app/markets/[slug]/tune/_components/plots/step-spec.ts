import type { PanelPlot, PlotLine } from '../../../../../_charts/plot-spec';
import { percentText } from '../../../../../_ui/percent';
import type { StepResponse } from '../analysis-messages';
import { bothSides, SET_NAMES, type Sides } from './sides';

/** What the loops add to a fall of the fundamental within one interval, and the mark that results. */
export function stepSpec(both: Sides): PanelPlot {
  const lines = (quantity: 'displacement' | 'fall'): PlotLine[] =>
    bothSides(both).map(([role, { step }]) => ({ kind: 'line', role, name: SET_NAMES[role], points: step[quantity] }));
  const step: StepResponse | undefined = (both.proposed ?? both.current)?.step;
  const shock = step?.shock ?? 0;
  const settled = shock * 2;
  return {
    title: `After a step of ${percentText(shock)}`,
    description:
      'Displacement of the mark beyond the fundamental, and fall of the mark, over the time since a fall within one interval; dotted lines are 2 % of the step and the step itself.',
    file: 'step-response',
    x: { label: 'Time since the step', unit: 'min', scale: 'linear' },
    panels: [
      {
        label: 'Displacement by the loops',
        unit: '%',
        series: lines('displacement'),
        rules: [
          { along: 'x', at: settled, kind: 'guide', text: '2 % of the step' },
          { along: 'x', at: -settled, kind: 'guide', text: '' },
        ],
      },
      {
        label: 'Fall of the mark',
        unit: '%',
        series: lines('fall'),
        rules: [{ along: 'x', at: shock * 100, kind: 'guide', text: 'size of the step' }],
      },
    ],
  };
}
