import type { PlotBand, PlotLine, PlotPanel } from './plot-spec';
import type { PlotTheme } from './plot-theme';

/** Current = solid neutral, proposed = solid accent, limits dashed, uncertainty translucent. */
export function panelSeries(panel: PlotPanel, index: number, theme: PlotTheme): object[] {
  const axes = { type: 'line', xAxisIndex: index, yAxisIndex: index, symbol: 'none', silent: true };
  const drawn = panel.series.flatMap((series, order) =>
    series.kind === 'band' ? bandSeries(series, `${index}-${order}`, axes, theme) : [lineSeries(series, axes, theme)],
  );
  const marks = {
    ...axes,
    name: '',
    data: [],
    tooltip: { show: false },
    markLine: { silent: true, symbol: ['none', 'none'], animation: false, data: markData(panel, theme) },
  };
  return [...drawn, marks];
}

const colourOf = (role: PlotLine['role'], theme: PlotTheme) => (role === 'proposed' ? theme.accent : theme.neutral);

function lineSeries({ name, role, points }: PlotLine, axes: object, theme: PlotTheme) {
  const colour = colourOf(role, theme);
  return {
    ...axes,
    name,
    data: points,
    z: role === 'proposed' ? 4 : 3,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: 1.75 },
    endLabel: { show: false },
  };
}

/** Two stacked lines: an invisible one at the low edge and, on it, the height of the band. */
function bandSeries({ name, role, points }: PlotBand, stack: string, axes: object, theme: PlotTheme): object[] {
  const colour = colourOf(role, theme);
  const part = {
    ...axes,
    stack,
    stackStrategy: 'all',
    lineStyle: { opacity: 0 },
    itemStyle: { color: colour, opacity: 0.4 },
  };
  return [
    { ...part, name: `${name}, low`, data: points.map(([x, low]) => [x, low]) },
    {
      ...part,
      name: `${name}, width`,
      data: points.map(([x, low, high]) => [x, high - low]),
      areaStyle: { color: colour, opacity: 0.16 },
    },
  ];
}

function markData(panel: PlotPanel, theme: PlotTheme): object[] {
  const label = { fontSize: 11, fontFamily: theme.font, textBorderColor: theme.surface, textBorderWidth: 3 };
  const rules = (panel.rules ?? []).map(({ along, at, kind, text }) => ({
    [along === 'x' ? 'yAxis' : 'xAxis']: at,
    symbol: 'none',
    lineStyle: {
      color: kind === 'limit' ? theme.fail : theme['line-strong'],
      type: kind === 'limit' ? 'dashed' : 'dotted',
      width: kind === 'limit' ? 1.25 : 1,
    },
    label: {
      ...label,
      show: text !== '',
      formatter: text,
      color: kind === 'limit' ? theme.fail : theme['ink-faint'],
      position: along === 'x' ? 'insideEndTop' : 'end',
    },
  }));
  const arrows = (panel.arrows ?? []).map(({ role, from, to, text }) => [
    {
      coord: from,
      symbol: 'circle',
      symbolSize: 4,
      lineStyle: { color: colourOf(role, theme), type: 'solid', width: 1.5 },
      label: { ...label, formatter: text, color: colourOf(role, theme), position: 'middle', distance: 6, rotate: 0 },
    },
    { coord: to, symbol: 'arrow', symbolSize: 7 },
  ]);
  return [...rules, ...arrows] as object[];
}
