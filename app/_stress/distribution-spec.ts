import type { StressReport } from '@/server/domain/stress';
import type { PlotLine, PlotSpec, SeriesRole } from '../_charts/plot-spec';

const PERCENT = 100;

/** Share of paths above a value, from the quantiles at 0, 1, … 100 %. */
function exceedance(quantiles: readonly number[], role: SeriesRole): PlotLine {
  return {
    kind: 'line',
    role,
    name: role === 'proposed' ? 'Proposed' : 'In force',
    points: quantiles.map((value, percent) => [value, PERCENT - percent] as const),
  };
}

/** How often a metric is above a value: the whole distribution, where a mean hides the tail. */
export function distributionSpec(
  report: StressReport,
  { metric, title }: { readonly metric: string; readonly title: string },
  file: string,
): PlotSpec {
  const { unit } = report.metrics[metric];
  const before = report.baseline?.distributions[metric] ?? [];
  return {
    title: `How often ${title.toLowerCase()} is above a value`,
    description: 'Share of the paths on which the outcome is above the value on the horizontal axis.',
    file,
    x: { label: title, unit, scale: 'linear' },
    panels: [
      {
        label: 'Paths above',
        unit: '%',
        min: 0,
        max: PERCENT,
        series: [
          ...(before.length > 0 ? [exceedance(before, 'current')] : []),
          exceedance(report.distributions[metric], 'proposed'),
        ],
      },
    ],
  };
}
