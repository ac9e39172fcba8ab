import type { PlotLine, PlotSpec } from '../../../../_charts/plot-spec';
import { percentText } from '../../../../_ui/percent';
import type { Analysis, Point } from './analysis-messages';

const line = (analysis: Analysis | null, role: PlotLine['role']): PlotLine[] =>
  analysis
    ? [
        {
          kind: 'line',
          role,
          name: role === 'proposed' ? 'Proposed' : 'In force',
          points: analysis.response.fall,
        },
      ]
    : [];

/** How far the mark falls when the fundamental falls evenly over the horizon and then stays. */
export function responseSpec(current: Analysis | null, proposed: Analysis | null, point: Point): PlotSpec {
  return {
    title: `Mark after a ${percentText(point.shock)} fall`,
    description: 'Fall of the mark over time; the dotted lines are the end of the fall and its size.',
    file: 'shock-response',
    x: { label: 'Time since the fall began', unit: 'min', scale: 'linear' },
    panels: [
      {
        label: 'Fall of the mark',
        unit: '%',
        series: [...line(current, 'current'), ...line(proposed, 'proposed')],
        rules: [
          { along: 'x', at: point.shock * 100, kind: 'guide', text: 'size of the fall' },
          { along: 'y', at: point.horizonSeconds / 60, kind: 'guide', text: '' },
        ],
      },
    ],
  };
}
