import type { EChartsCoreOption } from 'echarts/core';
import { display } from '@/server/domain/quantities';
import type { BarPanel, BarPlot } from './bar-plot';
import type { PlotSize } from './plot-spec';
import { roleColour } from './role-colour';
import type { PlotTheme } from './plot-theme';

const LEFT = 76;
const RIGHT = 20;
const TOP = 26;
const BOTTOM = 24;
const GAP = 34;
/** px: narrower, and panels stand one below the other */
const SIDE_BY_SIDE = 620;
/** Thickness of a bar as part of its category's row, and how far a limit's mark stands over the pair. */
const BAR_WIDTH = '30%';
const LIMIT_SHARE = 0.84;
/** px that a value of three digits takes, and a little. */
const TEXT_WIDTH = 44;
const DASHES = 'path://M0,0H2V5H0ZM0,8H2V13H0ZM0,16H2V21H0ZM0,24H2V29H0Z';

/** Bars by category, current above proposed, the limit of each as a dashed mark. */
export function barOptions(spec: BarPlot, theme: PlotTheme, { width, height }: PlotSize): EChartsCoreOption {
  const count = spec.panels.length;
  const isWide = width >= SIDE_BY_SIDE;
  const across = isWide ? (width - LEFT - RIGHT - GAP * (count - 1)) / count : width - LEFT - RIGHT;
  const down = isWide ? height - TOP - BOTTOM : (height - count * (TOP + BOTTOM)) / count;
  const label = { color: theme['ink-faint'], fontSize: 11, fontFamily: theme.font };
  return {
    animationDuration: 0,
    animationDurationUpdate: 200,
    textStyle: { fontFamily: theme.font },
    tooltip: { show: false },
    grid: spec.panels.map((_, index) => ({
      left: isWide ? LEFT + index * (across + GAP) : LEFT,
      top: isWide ? TOP : TOP + index * (down + TOP + BOTTOM),
      width: across,
      height: down,
    })),
    xAxis: spec.panels.map((panel, index) => ({
      type: 'value',
      animation: false,
      gridIndex: index,
      min: 0,
      max: panel.max,
      splitNumber: 4,
      axisLabel: { ...label, hideOverlap: true, formatter: (value: number) => display(value) },
      splitLine: { lineStyle: { color: theme.line, opacity: 0.6 } },
    })),
    yAxis: spec.panels.map(({ label: text, unit }, index) => ({
      type: 'category',
      animation: false,
      gridIndex: index,
      inverse: true,
      data: spec.categories,
      name: unit ? `${text} (${unit})` : text,
      nameLocation: 'start',
      nameGap: 10,
      nameTextStyle: { ...label, align: 'left' },
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
      axisLabel: { ...label, color: theme.ink, fontSize: 12, show: !isWide || index === 0 },
    })),
    series: spec.panels.flatMap((panel, index) =>
      panelBars(panel, index, { row: down / spec.categories.length, unit: across / panel.max }, theme),
    ),
  };
}

function panelBars(panel: BarPanel, index: number, pixels: { row: number; unit: number }, theme: PlotTheme): object[] {
  const axes = { xAxisIndex: index, yAxisIndex: index, silent: true };
  const bars = panel.series.map(({ role, bars: all }) => ({
    ...axes,
    id: `bars ${index} ${role}`,
    type: 'bar',
    barWidth: BAR_WIDTH,
    barGap: '15%',
    itemStyle: { color: roleColour(role, theme), borderRadius: [0, 2, 2, 0] },
    data: all.map(({ length, text }, category) => ({
      value: length,
      label: {
        show: text !== '',
        formatter: text,
        // Beyond the middle a text would run out of the panel.
        position: length > panel.max * 0.6 ? 'insideRight' : 'right',
        distance: distance(length, panel.limits[category], pixels.unit),
        color: length > panel.max * 0.6 ? theme.surface : theme['ink-muted'],
        fontSize: 11,
        fontFamily: theme.font,
      },
    })),
  }));
  const limits = {
    ...axes,
    id: `limits ${index}`,
    type: 'scatter',
    animation: false,
    z: 5,
    symbol: DASHES,
    symbolSize: [2, pixels.row * LIMIT_SHARE],
    itemStyle: { color: theme.fail, opacity: 1 },
    data: panel.limits.flatMap((limit, category) => (limit === null ? [] : [[limit, category]])),
  };
  return [...bars, limits];
}

/** px from a bar to its text: beyond the mark of the limit where that would cross it. */
function distance(length: number, limit: number | null, pixelsPerUnit: number): number {
  const ahead = limit === null ? -1 : (limit - length) * pixelsPerUnit;
  return ahead > 0 && ahead < TEXT_WIDTH ? ahead + 6 : 5;
}
