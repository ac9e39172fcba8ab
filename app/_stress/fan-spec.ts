import type { Band, StressReport } from '@/server/domain/stress';
import type { PlotPanel, PlotSpec, SeriesRole } from '../_charts/plot-spec';

type Series = StressReport['series'];
const HOUR = 3600;

function side(
  series: Series,
  market: string,
  quantity: 'mark' | 'margin',
  role: SeriesRole,
  scale: number,
): PlotPanel['series'] {
  const band: Band | undefined = series.markets[market]?.[quantity];
  if (!band) return [];
  const name = role === 'proposed' ? 'Proposed' : 'In force';
  const hours = series.timeSeconds.map((seconds) => seconds / HOUR);
  return [
    {
      kind: 'band',
      role,
      name: `${name}, 5 to 95 %`,
      points: hours.flatMap((hour, index) => {
        const [low, high] = [band.p05[index], band.p95[index]];
        return low === null || high === null ? [] : [[hour, low * scale, high * scale] as const];
      }),
    },
    {
      kind: 'line',
      role,
      name: `${name}, median`,
      points: hours.flatMap((hour, index) => {
        const median = band.p50[index];
        return median === null ? [] : [[hour, median * scale] as const];
      }),
    },
  ];
}

/** Mark and maintenance margin over time, 5, 50 and 95 % of the paths, from the start of the shock. */
export function fanSpec(report: StressReport, market: string, title: string, file: string): PlotSpec {
  const panel = (label: string, unit: string, quantity: 'mark' | 'margin', scale: number): PlotPanel => ({
    label,
    unit,
    series: [
      ...(report.baseline ? side(report.baseline.series, market, quantity, 'current', scale) : []),
      ...side(report.series, market, quantity, 'proposed', scale),
    ],
  });
  return {
    title,
    description: 'Median and the band from 5 to 95 % of the paths: mark price above, maintenance margin below.',
    file,
    x: { label: 'Time since the start', unit: 'h', scale: 'linear' },
    panels: [panel('Mark', 'USD', 'mark', 1), panel('Maintenance margin', '%', 'margin', 100)],
  };
}
