import { outcomeLength } from './outcome';

/** Encoded outcomes of all paths of one variant: path p's numbers are at p·length, in the order of `metricsOf`. */
export interface OutcomeTable {
  readonly paths: number;
  readonly length: number;
  readonly values: Float64Array;
}

export function createOutcomeTable(paths: number, markets: number): OutcomeTable {
  const length = outcomeLength(markets);
  return { paths, length, values: new Float64Array(paths * length) };
}

/** One metric over all paths, in path order. */
export function metricColumn(table: OutcomeTable, metric: number): Float64Array {
  return Float64Array.from({ length: table.paths }, (_, path) => table.values[path * table.length + metric]);
}

/** The first `paths` paths of a table. */
export function firstPaths(table: OutcomeTable, paths: number): OutcomeTable {
  return { paths, length: table.length, values: table.values.subarray(0, paths * table.length) };
}
