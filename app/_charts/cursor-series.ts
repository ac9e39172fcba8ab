import type { Reading } from './plot-readings';
import type { PlotSpec } from './plot-spec';
import { roleColour } from './role-colour';
import type { PlotTheme } from './plot-theme';

/** The series by which the cursor is shown; their ids are always there, so that setting them changes nothing else. */
export function cursorSeries(spec: PlotSpec, reading: Reading | null, theme: PlotTheme): object[] {
  if (spec.kind === 'bars') return [];
  const panels = spec.kind === 'plane' ? 1 : spec.panels.length;
  return Array.from({ length: panels }, (_, panel) => ({
    id: `cursor ${panel}`,
    name: '',
    type: 'scatter',
    xAxisIndex: panel,
    yAxisIndex: panel,
    silent: true,
    animation: false,
    z: 8,
    symbolSize: 9,
    tooltip: { show: false },
    data: (reading?.points ?? [])
      .filter((point) => point.panel === panel)
      .map(({ x, y, role }) => ({
        value: [x, y],
        itemStyle: { color: theme.surface, borderColor: roleColour(role, theme), borderWidth: 2 },
      })),
    markLine: {
      silent: true,
      symbol: ['none', 'none'],
      animation: false,
      label: { show: false },
      lineStyle: { color: theme['line-strong'], type: 'solid', width: 1 },
      data: reading && spec.kind !== 'plane' ? [{ xAxis: reading.at }] : [],
    },
  }));
}
