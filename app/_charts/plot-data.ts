import type { PlotSpec } from './plot-spec';

export interface PlotTable {
  readonly header: readonly string[];
  /** one row per x, in rising order; null where a series has no point there */
  readonly rows: readonly (readonly (number | null)[])[];
}

/** Everything that a plot shows, as one table over x. */
export function plotTable(spec: PlotSpec): PlotTable {
  const columns = spec.panels.flatMap((panel) =>
    panel.series.flatMap((series) => {
      const name = (suffix = '') => `${panel.label}${panel.unit ? ` (${panel.unit})` : ''}, ${series.name}${suffix}`;
      if (series.kind === 'line') return [{ name: name(), points: new Map(series.points) }];
      return [
        { name: name(', low'), points: new Map(series.points.map(([x, low]) => [x, low])) },
        { name: name(', high'), points: new Map(series.points.map(([x, , high]) => [x, high])) },
      ];
    }),
  );
  const xs = [...new Set(columns.flatMap(({ points }) => [...points.keys()]))].sort((a, b) => a - b);
  return {
    header: [`${spec.x.label} (${spec.x.unit})`, ...columns.map(({ name }) => name)],
    rows: xs.map((x) => [x, ...columns.map(({ points }) => points.get(x) ?? null)]),
  };
}
