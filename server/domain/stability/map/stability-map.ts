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

/**
 * A map of one quantity over two fields of a market, coarse first: at most 8 × 8 cells, then twice as many along each
 * axis until all are there; every level keeps the cells of the one before. Yields after each row, so that a worker can
 * report, and can be stopped by not asking for more; the answer doesn't depend on the order, since a cell depends on its
 * market alone.
 *
 * @throws DomainError for an axis (see `axisValues`), or two axes of one parameter
 */
export function* stabilityMap(market: Market, policy: Policy, request: MapRequest): Generator<MapRow, StabilityMap> {
  const { x, y, quantity } = request;
  const xValues = axisValues(x, 'x');
  const yValues = axisValues(y, 'y');
  if (x.parameter === y.parameter) throw outOfRange('y.parameter', y.parameter, 'other than x.parameter');
  const moved = [x.parameter, y.parameter];
  const total = x.count * y.count;
  const cells: (MapCell | undefined)[] = new Array<undefined>(total).fill(undefined);
  let done = 0;
  for (let stride = coarsestStride(Math.max(x.count, y.count)); stride >= 1; stride /= 2) {
    for (let row = 0; row < y.count; row += stride) {
      const ofRow = withField(market, y.parameter, yValues[row]);
      const added: { column: number; cell: MapCell }[] = [];
      for (let column = 0; column < x.count; column += stride) {
        if (cells[row * x.count + column] !== undefined) continue;
        const cell = mapCell(withField(ofRow, x.parameter, xValues[column]), policy, quantity, moved);
        cells[row * x.count + column] = cell;
        added.push({ column, cell });
      }
      done += added.length;
      if (added.length > 0) yield { stride, row, cells: added, done, total };
    }
  }
  return { ...request, xValues, yValues, cells: cells as MapCell[] };
}

function coarsestStride(count: number): number {
  let stride = 1;
  while (Math.ceil(count / stride) > COARSEST) stride *= 2;
  return stride;
}
