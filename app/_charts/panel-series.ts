import { roleColour } from './role-colour';
import type { PlotArrow, PlotBand, PlotLine, PlotPanel } from './plot-spec';
import type { PlotTheme } from './plot-theme';

const DENSE = 2000;

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
    markArea: {
      silent: true,
      data: (panel.shades ?? []).map(({ role, from, to }) => [
        { xAxis: from, itemStyle: { color: roleColour(role, theme), opacity: 0.1 } },
        { xAxis: to },
      ]),
    },
  };
  return [...drawn, marks];
}

function lineSeries({ name, role, points }: PlotLine, axes: object, theme: PlotTheme) {
  const colour = roleColour(role, theme);
  return {
    ...axes,
    name,
    data: points,
    // What is drawn of very many points; table and CSV keep them all.
    ...(points.length > DENSE ? { sampling: 'lttb' } : {}),
    z: role === 'proposed' ? 4 : 3,
    itemStyle: { color: colour },
    lineStyle: { color: colour, ...(role === 'limit' ? { width: 1.25, type: 'dashed' } : { width: 1.75 }) },
    endLabel: { show: false },
  };
}

/** Two stacked lines: an invisible one at the low edge and, on it, the height of the band. */
function bandSeries({ name, role, points }: PlotBand, stack: string, axes: object, theme: PlotTheme): object[] {
  const colour = roleColour(role, theme);
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

function markData({ rules = [], arrows = [] }: PlotPanel, theme: PlotTheme): object[] {
  const drawn = rules.map(({ along, at, kind, text }) => {
    const colour = { limit: theme.fail, guide: theme['line-strong'], current: theme.neutral, proposed: theme.accent }[
      kind
    ];
    return {
      [along === 'x' ? 'yAxis' : 'xAxis']: at,
      symbol: 'none',
      lineStyle: {
        color: colour,
        type: kind === 'limit' ? 'dashed' : kind === 'guide' ? 'dotted' : 'solid',
        width: kind === 'limit' ? 1.25 : 1,
      },
      label: {
        ...markLabel(theme),
        show: text !== '',
        formatter: text,
        color: kind === 'guide' ? theme['ink-faint'] : colour,
        position: along === 'x' ? 'insideEndTop' : 'end',
        // Beside its line and inside the panel, on a side of its own for each set.
        ...((kind === 'current' || kind === 'proposed') && { distance: -14, padding: [0, 5], ...sideOf(kind) }),
      },
    };
  });
  return [...drawn, ...arrowData(arrows, theme)];
}

/** Margins as arrows with their values beside them, for a `markLine`. */
export function arrowData(arrows: readonly PlotArrow[], theme: PlotTheme): object[] {
  return arrows.map(({ role, from, to, text }) => [
    {
      coord: from,
      symbol: 'circle',
      symbolSize: 4,
      lineStyle: { color: roleColour(role, theme), type: 'solid', width: 1.5 },
      label: {
        ...markLabel(theme),
        formatter: text,
        color: roleColour(role, theme),
        position: 'middle',
        distance: 0,
        rotate: 0,
        padding: [3, 6],
        // Along an arrow that lies the sets stand above and below it, else to its left and right.
        ...(from[1] === to[1] ? { verticalAlign: role === 'current' ? 'top' : 'bottom' } : sideOf(role)),
      },
    },
    { coord: to, symbol: 'arrow', symbolSize: 7 },
  ]);
}

const sideOf = (role: PlotArrow['role']) => ({ align: role === 'current' ? 'right' : 'left' });

const markLabel = (theme: PlotTheme) => ({
  fontSize: 11,
  fontFamily: theme.font,
  textBorderColor: theme.surface,
  textBorderWidth: 3,
});
