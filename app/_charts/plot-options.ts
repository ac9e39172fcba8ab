import type { EChartsCoreOption } from 'echarts/core';
import { barOptions } from './bar-options';
import { panelOptions } from './panel-options';
import { planeOptions } from './plane-options';
import type { PlotSize, PlotSpec } from './plot-spec';
import type { PlotTheme } from './plot-theme';

/** The whole chart, from a spec, the page's colours and the room there is. */
export function plotOptions(spec: PlotSpec, theme: PlotTheme, size: PlotSize): EChartsCoreOption {
  switch (spec.kind) {
    case 'plane':
      return planeOptions(spec, theme, size);
    case 'bars':
      return barOptions(spec, theme, size);
    default:
      return panelOptions(spec, theme, size.height);
  }
}
