import type { BarPlot } from './bar-plot';
import type { PlanePlot } from './plane-plot';
import type { PanelPlot, PlotSpec } from './plot-spec';

export interface PlotTable {
  readonly header: readonly string[];
  /** null where a series has no value there */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Everything that a plot shows, as one table. */
export function plotTable(spec: PlotSpec): PlotTable {
  switch (spec.kind) {
    case 'plane':
      return planeTable(spec);
    case 'bars':
      return barTable(spec);
    default:
      return panelTable(spec);
  }
}

const named = ({ label, unit }: { readonly label: string; readonly unit: string }) =>
  unit ? `${label} (${unit})` : label;

/** One row per x, in rising order. */
function panelTable(spec: PanelPlot): PlotTable {
  const columns = spec.panels.flatMap((panel) =>
    panel.series.flatMap((series) => {
      const name = (suffix = '') => `${named(panel)}, ${series.name}${suffix}`;
      if (series.kind === 'line') return [{ name: name(), points: new Map(series.points) }];
      return [
        { name: name(', low'), points: new Map(series.points.map(([x, low]) => [x, low])) },
        { name: name(', high'), points: new Map(series.points.map(([x, , high]) => [x, high])) },
      ];
    }),
  );
  const xs = [...new Set(columns.flatMap(({ points }) => [...points.keys()]))].sort((a, b) => a - b);
  return {
    header: [named(spec.x), ...columns.map(({ name }) => name)],
    rows: xs.map((x) => [x, ...columns.map(({ points }) => points.get(x) ?? null)]),
  };
}

/** Named points first, then the points of curves with what runs along them. */
function planeTable({ x, y, along, curves, marks }: PlanePlot): PlotTable {
  return {
    header: ['Of', along ? named(along) : 'What', named(x), named(y)],
    rows: [
      ...marks.map((mark) => [mark.role === 'proposed' ? 'Proposed' : 'In force', mark.reading, mark.x, mark.y]),
      ...curves.flatMap(({ name, points }) =>
        points.flatMap((point) => (point === null ? [] : [[name, point[2], point[0], point[1]]])),
      ),
    ],
  };
}

/** One row per category. */
function barTable({ categories, panels }: BarPlot): PlotTable {
  const columns = panels.flatMap((panel) => [
    ...panel.series.map(({ name, bars }) => ({
      name: `${named(panel)}, ${name}`,
      cells: bars.map(({ value, text }) => value ?? text),
    })),
    { name: `${named(panel)}, policy limit`, cells: panel.limits },
  ]);
  return {
    header: ['Loop', ...columns.map(({ name }) => name)],
    rows: categories.map((category, k) => [category, ...columns.map(({ cells }) => cells[k])]),
  };
}
