import type { EChartsCoreOption } from 'echarts/core';
import { display } from '@/server/domain/quantities';
import { cursorSeries } from './cursor-series';
import type { PlanePlot } from './plane-plot';
import { planeSeries } from './plane-series';
import type { PlotSize } from './plot-spec';
import type { PlotTheme } from './plot-theme';

const MARGIN = { left: 52, right: 16, top: 26, bottom: 40 };

/** Two axes of which both are read, with a grid of curves where the field has one. */
export function planeOptions(spec: PlanePlot, theme: PlotTheme, size: PlotSize): EChartsCoreOption {
  const [x, y] = ranges(spec, size);
  const label = { color: theme['ink-faint'], fontSize: 11, fontFamily: theme.font };
  const hasOwnGrid = spec.guides.some(({ tone }) => tone === 'grid');
  const axis = {
    type: 'value',
    animation: false,
    axisLine: { onZero: false, lineStyle: { color: theme.line } },
    axisTick: { show: false },
    splitLine: { show: !hasOwnGrid, lineStyle: { color: theme.line, opacity: 0.6 } },
    axisLabel: { ...label, hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: tick },
    axisPointer: { show: false },
  };
  const named = ({ label: text, unit }: PlanePlot['x']) => (unit ? `${text} (${unit})` : text);
  return {
    animationDuration: 0,
    animationDurationUpdate: 200,
    textStyle: { fontFamily: theme.font },
    grid: MARGIN,
    xAxis: {
      ...axis,
      ...x,
      name: named(spec.x),
      nameLocation: 'middle',
      nameGap: 24,
      nameTextStyle: label,
    },
    yAxis: {
      ...axis,
      ...y,
      name: named(spec.y),
      nameLocation: 'end',
      nameGap: 10,
      nameTextStyle: { ...label, align: 'left', padding: [0, 0, 0, 8 - MARGIN.left] },
    },
    tooltip: { show: false },
    series: [...planeSeries(spec, theme), ...cursorSeries(spec, null, theme)],
  };
}

/** Ends of an axis aren't round numbers here; the ticks between are. */
const tick = (value: number) => display(Math.abs(value) < 1e-12 ? 0 : value);

interface Range {
  readonly min: number;
  readonly max: number;
}

/** What is to be seen, widened on one axis where both have the same scale. */
function ranges({ x, y, equal }: PlanePlot, { width, height }: PlotSize): readonly [x: Range, y: Range] {
  if (!equal) return [pick(x), pick(y)];
  const across = Math.max(1, width - MARGIN.left - MARGIN.right);
  const down = Math.max(1, height - MARGIN.top - MARGIN.bottom);
  const unitsPerPixel = Math.max((x.max - x.min) / across, (y.max - y.min) / down);
  return [around(x, unitsPerPixel * across), around(y, unitsPerPixel * down)];
}

const pick = ({ min, max }: Range): Range => ({ min, max });
const around = ({ min, max, keep }: PlanePlot['x'], length: number): Range =>
  keep === 'max' ? { min: max - length, max } : { min: (min + max - length) / 2, max: (min + max + length) / 2 };
