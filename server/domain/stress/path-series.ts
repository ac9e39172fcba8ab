import { SERIES, type SeriesGrid, type SeriesName, stepOfPoint } from './series-grid';
import { quantile } from './statistics/quantile';

/**
 * One quantity on the grid: path 0, and the 5, 50 and 95 % quantiles over those of the first paths that haven't collapsed,
 * each point by itself; null from a collapse on.
 */
export interface Band {
  readonly path0: readonly (number | null)[];
  readonly p05: readonly (number | null)[];
  readonly p50: readonly (number | null)[];
  readonly p95: readonly (number | null)[];
}

type Figures = (number | null)[];

/** For plots, six significant digits: mark (USD), margin (ratio), funding (1/day), depth (USD per unit log price). */
export interface PathSeries {
  readonly timeSeconds: readonly number[];
  /** paths that the bands are over */
  readonly paths: number;
  readonly markets: Readonly<Record<string, Readonly<Record<SeriesName, Band>>>>;
}

const short = (value: number) => (Number.isNaN(value) ? null : Number(value.toPrecision(6)));

/** @param values series of `paths` paths, one after another, as `recordPoint` writes them */
export function pathSeries(
  grid: SeriesGrid,
  intervalSeconds: number,
  marketNames: readonly string[],
  values: Float64Array,
  paths: number,
): PathSeries {
  const perPath = grid.points * marketNames.length * SERIES.length;
  const column = new Float64Array(paths);
  const band = (m: number, q: number): Band => {
    const lines = { path0: [] as Figures, p05: [] as Figures, p50: [] as Figures, p95: [] as Figures };
    for (let point = 0; point < grid.points; point++) {
      const at = (point * marketNames.length + m) * SERIES.length + q;
      for (let path = 0; path < paths; path++) column[path] = values[path * perPath + at];
      lines.path0.push(short(column[0]));
      const present = column.filter((value) => !Number.isNaN(value)).sort();
      lines.p05.push(short(quantile(present, 0.05)));
      lines.p50.push(short(quantile(present, 0.5)));
      lines.p95.push(short(quantile(present, 0.95)));
    }
    return lines;
  };
  return {
    timeSeconds: Array.from({ length: grid.points }, (_, point) => stepOfPoint(grid, point) * intervalSeconds),
    paths,
    markets: Object.fromEntries(
      marketNames.map((name, m) => [
        name,
        { mark: band(m, 0), margin: band(m, 1), funding: band(m, 2), depth: band(m, 3) },
      ]),
    ),
  };
}
