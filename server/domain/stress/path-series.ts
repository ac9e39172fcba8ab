import {
  MARKET_SERIES,
  type MarketSeriesName,
  pointLength,
  type SeriesGrid,
  stepOfPoint,
  VENUE_SERIES,
  type VenueSeriesName,
} from './series-grid';
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

/** For plots, six significant digits; units as in `recordPoint`. */
export interface PathSeries {
  readonly timeSeconds: readonly number[];
  /** paths that the bands are over */
  readonly paths: number;
  readonly markets: Readonly<Record<string, Readonly<Record<MarketSeriesName, Band>>>>;
  readonly venue: Readonly<Record<VenueSeriesName, Band>>;
  /** share of paths, collapsed ones not among them, whose insurance fund has never been below 0 */
  readonly fundSurvival: readonly number[];
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
  const perPoint = pointLength(marketNames.length);
  const perPath = grid.points * perPoint;
  const column = new Float64Array(paths);
  const band = (q: number): Band => {
    const lines = { path0: [] as Figures, p05: [] as Figures, p50: [] as Figures, p95: [] as Figures };
    for (let point = 0; point < grid.points; point++) {
      for (let path = 0; path < paths; path++) column[path] = values[path * perPath + point * perPoint + q];
      lines.path0.push(short(column[0]));
      const present = column.filter((value) => !Number.isNaN(value)).sort();
      lines.p05.push(short(quantile(present, 0.05)));
      lines.p50.push(short(quantile(present, 0.5)));
      lines.p95.push(short(quantile(present, 0.95)));
    }
    return lines;
  };
  const bands = <Name extends string>(names: readonly Name[], first: number) =>
    Object.fromEntries(names.map((name, k) => [name, band(first + k)])) as Record<Name, Band>;
  const venueAt = marketNames.length * MARKET_SERIES.length;
  const lowestFundAt = venueAt + VENUE_SERIES.indexOf('lowestInsuranceFund');
  const survivalAt = (point: number) => {
    let solvent = 0;
    for (let path = 0; path < paths; path++)
      if (values[path * perPath + point * perPoint + lowestFundAt] >= 0) solvent++;
    return short(solvent / paths)!;
  };
  return {
    timeSeconds: Array.from({ length: grid.points }, (_, point) => stepOfPoint(grid, point) * intervalSeconds),
    paths,
    markets: Object.fromEntries(marketNames.map((name, m) => [name, bands(MARKET_SERIES, m * MARKET_SERIES.length)])),
    venue: bands(VENUE_SERIES, venueAt),
    fundSurvival: Array.from({ length: grid.points }, (_, point) => survivalAt(point)),
  };
}
