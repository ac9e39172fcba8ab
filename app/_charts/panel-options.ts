import type { EChartsCoreOption } from 'echarts/core';
import { display } from '@/server/domain/quantities';
import { cursorSeries } from './cursor-series';
import { panelSeries } from './panel-series';
import type { PanelPlot } from './plot-spec';
import type { PlotTheme } from './plot-theme';

const LEFT = 52;
const RIGHT = 16;
const TOP = 26;
const GAP = 34;
const BOTTOM = 40;

/** Room for the labels of the second axis. */
const topOf = (spec: PanelPlot) => (spec.x.period ? TOP + 26 : TOP);

/** Panels one below the other over one x axis. */
export function panelOptions(spec: PanelPlot, theme: PlotTheme, height: number): EChartsCoreOption {
  const count = spec.panels.length;
  const top = topOf(spec);
  const panelHeight = (height - top - BOTTOM - GAP * (count - 1)) / count;
  const panelTop = (index: number) => top + index * (panelHeight + GAP);
  const label = { color: theme['ink-faint'], fontSize: 11, fontFamily: theme.font };
  const [low, high] = extent(spec);
  const axisX = (index: number) => ({
    type: spec.x.scale === 'log' ? 'log' : 'value',
    gridIndex: index,
    min: low,
    max: high,
    axisLine: { onZero: false, lineStyle: { color: theme.line } },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: theme.line, opacity: 0.6 } },
    axisLabel: { ...label, show: index === count - 1, hideOverlap: true, formatter: (value: number) => display(value) },
    ...(index === count - 1 && {
      name: `${spec.x.label} (${spec.x.unit})`,
      nameLocation: 'middle',
      nameGap: 24,
      nameTextStyle: label,
    }),
  });
  return {
    animation: false,
    textStyle: { fontFamily: theme.font },
    grid: spec.panels.map((_, index) => ({ left: LEFT, right: RIGHT, top: panelTop(index), height: panelHeight })),
    xAxis: [...spec.panels.map((_, index) => axisX(index)), ...(spec.x.period ? [periodAxis(low, high, label)] : [])],
    yAxis: spec.panels.map((panel, index) => ({
      type: 'value',
      gridIndex: index,
      scale: true,
      min: panel.min,
      max: panel.max,
      interval: panel.tick,
      name: panel.unit ? `${panel.label} (${panel.unit})` : panel.label,
      nameLocation: 'end',
      nameGap: spec.x.period && index === 0 ? 32 : 10,
      nameTextStyle: { ...label, align: 'left', padding: [0, 0, 0, 8 - LEFT] },
      axisLabel: { ...label, formatter: (value: number) => display(value) },
      splitLine: { lineStyle: { color: theme.line, opacity: 0.6 } },
      splitNumber: 4,
    })),
    axisPointer: {
      link: [{ xAxisIndex: spec.panels.map((_, index) => index) }],
      lineStyle: { color: theme['line-strong'] },
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: theme.surface,
      borderColor: theme.line,
      padding: [6, 10],
      textStyle: { color: theme.ink, fontSize: 12, fontFamily: theme.font },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? display(value, 4) : '—'),
    },
    series: [
      ...spec.panels.flatMap((panel, index) => panelSeries(panel, index, theme)),
      ...cursorSeries(spec, null, theme),
    ],
  };
}

function periodAxis(low: number, high: number, label: object) {
  const minutes = (frequency: number) => (2 * Math.PI) / frequency / 60;
  return {
    type: 'log',
    gridIndex: 0,
    position: 'top',
    inverse: true,
    min: minutes(high),
    max: minutes(low),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    axisPointer: { show: false },
    axisLabel: { ...label, hideOverlap: true, formatter: (value: number) => `${display(value)} min` },
  };
}

function extent(spec: PanelPlot): [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (const panel of spec.panels)
    for (const series of panel.series)
      for (const [x] of series.points) {
        if (x < low) low = x;
        if (x > high) high = x;
      }
  return low < high ? [low, high] : [spec.x.scale === 'log' ? 1e-4 : 0, 1];
}
