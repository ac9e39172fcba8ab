import type { PanelPlot } from '../../../../../_charts/plot-spec';
import { percentText } from '../../../../../_ui/percent';
import type { Point } from '../analysis-messages';
import { bothSides, SET_NAMES, type Sides } from './sides';

/** How far the mark falls when the fundamental falls evenly over the horizon and then stays. */
export function responseSpec(both: Sides, point: Point): PanelPlot {
  return {
    title: `Mark after a ${percentText(point.shock)} fall`,
    description: 'Fall of the mark over time; the dotted lines are the end of the fall and its size.',
    file: 'shock-response',
    x: { label: 'Time since the fall began', unit: 'min', scale: 'linear' },
    panels: [
      {
        label: 'Fall of the mark',
        unit: '%',
        series: bothSides(both).map(([role, { response }]) => ({
          kind: 'line',
          role,
          name: SET_NAMES[role],
          points: response.fall,
        })),
        rules: [
          { along: 'x', at: point.shock * 100, kind: 'guide', text: 'size of the fall' },
          { along: 'y', at: point.horizonSeconds / 60, kind: 'guide', text: '' },
        ],
      },
    ],
  };
}
