import type { Market, Plant } from '../../market';
import { type BoxSide, plantAt, shareOf } from './plant-box';

/**
 * The shares of the corners of the box over some constants, all others at their nominal value: 2^m, the first constant
 * changing fastest.
 */
export function vertexShares(box: readonly BoxSide[], fields: readonly (keyof Plant)[]): Float64Array[] {
  const nominal = box.map((side) => shareOf(side, side.nominal));
  return Array.from({ length: 1 << fields.length }, (_, corner) =>
    Float64Array.from(box, ({ field }, k) => {
      const bit = fields.indexOf(field);
      return bit < 0 ? nominal[k] : (corner >> bit) & 1;
    }),
  );
}

/** The corners as full markets, such as a common Lyapunov function is sought over. */
export function plantVertices(market: Market, box: readonly BoxSide[], fields: readonly (keyof Plant)[]): Market[] {
  return vertexShares(box, fields).map((shares) => plantAt(market, box, shares));
}
