import { outOfRange } from '../../errors';
import type { Market } from '../../market';
import type { Policy } from '../policy';
import { axisValues, type MapAxis, withField } from './map-axis';
import { mapCell, type MapCell, type MapQuantity } from './map-cell';

export interface MapRequest {
  readonly x: MapAxis;
  readonly y: MapAxis;
  readonly quantity: MapQuantity;
}

/** Cells of one row that a level added. */
export interface MapRow {
  /** cells between neighbours at this level: 8, 4, 2, 1 for 64 × 64; a cell stands for the square up to the next */
  readonly stride: number;
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly cell: MapCell }[];
  /** cells computed so far, of all */
  readonly done: number;
  readonly total: number;
}

export interface StabilityMap extends MapRequest {
  readonly xValues: readonly number[];
  readonly yValues: readonly number[];
  /** cell (column, row) at row·x.count + column */
  readonly cells: readonly MapCell[];
}

/** Cells along each axis of the coarsest level, at most. */
const COARSEST = 8;

/** Which of equal parts of a map's rows: several workers draw one map, each its own part. */
export interface MapShare {
  /** 0 … parts − 1 */
  readonly part: number;
  readonly parts: number;
}

/**
 * A map of one quantity over two fields of a market, coarse first: at most 8 × 8 cells, then twice as many along each
 * axis until all are there; every level keeps the cells of the one before. Yields after each row, so that a worker can
 * report, and can be stopped by not asking for more; the answer doesn't depend on the order, since a cell depends on its
 * market alone.
 *
 * @throws DomainError for an axis (see `axisValues`), or two axes of one parameter
 */
export function* stabilityMap(market: Market, policy: Policy, request: MapRequest): Generator<MapRow, StabilityMap> {
  const { x, y } = request;
  const cells = new Array<MapCell>(x.count * y.count);
  for (const row of mapRows(market, policy, request, { part: 0, parts: 1 })) {
    for (const { column, cell } of row.cells) cells[row.row * x.count + column] = cell;
    yield row;
  }
  return { ...request, xValues: axisValues(x, 'x'), yValues: axisValues(y, 'y'), cells };
}

/** The rows of a part of a map, coarse first; all parts together are the map. `done` counts the part's own cells. */
export function* mapRows(
  market: Market,
  policy: Policy,
  { x, y, quantity }: MapRequest,
  { part, parts }: MapShare,
): Generator<MapRow, void> {
  const xValues = axisValues(x, 'x');
  const yValues = axisValues(y, 'y');
  if (x.parameter === y.parameter) throw outOfRange('y.parameter', y.parameter, 'other than x.parameter');
  const moved = [x.parameter, y.parameter];
  const total = x.count * y.count;
  const coarsest = coarsestStride(Math.max(x.count, y.count));
  let done = 0;
  for (let stride = coarsest; stride >= 1; stride /= 2) {
    // In pairs: below the coarsest level every other row has half its cells from the level above.
    for (let row = 0; row < y.count; row += stride) {
      if (Math.floor(row / (2 * stride)) % parts !== part) continue;
      const ofRow = withField(market, y.parameter, yValues[row]);
      const added: { column: number; cell: MapCell }[] = [];
      for (let column = 0; column < x.count; column += stride) {
        if (stride < coarsest && row % (2 * stride) === 0 && column % (2 * stride) === 0) continue;
        added.push({ column, cell: mapCell(withField(ofRow, x.parameter, xValues[column]), policy, quantity, moved) });
      }
      done += added.length;
      if (added.length > 0) yield { stride, row, cells: added, done, total };
    }
  }
}

function coarsestStride(count: number): number {
  let stride = 1;
  while (Math.ceil(count / stride) > COARSEST) stride *= 2;
  return stride;
}
