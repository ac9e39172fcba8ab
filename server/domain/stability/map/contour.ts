/** A point between grid points: column and row, fractional. */
export type GridPoint = readonly [column: number, row: number];

/** A crossing of one edge of the grid; `key` is the same from both of its squares. */
interface Crossing {
  readonly key: number;
  readonly point: GridPoint;
}

/**
 * Lines along which a grid of values crosses a level, by marching squares with linear interpolation along edges; of a
 * saddle, the mean of its corners decides. Squares with a corner that has no value are left out: a line ends there.
 *
 * @param values value (column, row) at row·columns + column; null where there is none
 * @returns open lines first, then closed ones, which repeat their first point at the end
 * Source: Lorensen and Cline (1987), in two dimensions.
 */
export function contour(
  values: readonly (number | null)[],
  columns: number,
  rows: number,
  level: number,
): GridPoint[][] {
  const neighbours = new Map<number, number[]>();
  const points = new Map<number, GridPoint>();
  const join = (one: Crossing, other: Crossing): void => {
    for (const { key, point } of [one, other]) points.set(key, point);
    neighbours.set(one.key, [...(neighbours.get(one.key) ?? []), other.key]);
    neighbours.set(other.key, [...(neighbours.get(other.key) ?? []), one.key]);
  };
  for (let row = 0; row + 1 < rows; row += 1) {
    for (let column = 0; column + 1 < columns; column += 1) joinSquare(values, columns, column, row, level, join);
  }
  const lines: GridPoint[][] = [];
  const ends = [...neighbours.keys()].filter((key) => neighbours.get(key)!.length === 1);
  for (const start of [...ends, ...neighbours.keys()]) {
    if (neighbours.has(start)) lines.push(follow(start, neighbours).map((key) => points.get(key)!));
  }
  return lines;
}

function joinSquare(
  values: readonly (number | null)[],
  columns: number,
  column: number,
  row: number,
  level: number,
  join: (one: Crossing, other: Crossing) => void,
): void {
  const corners: GridPoint[] = [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ];
  const heights: number[] = [];
  for (const [i, j] of corners) {
    const value = values[j * columns + i];
    if (value === null) return;
    heights.push(value - level);
  }
  const crossings: Crossing[] = [];
  for (let k = 0; k < 4; k += 1) {
    const next = (k + 1) % 4;
    if (heights[k] >= 0 === heights[next] >= 0) continue;
    const share = heights[k] / (heights[k] - heights[next]);
    const [i, j] = corners[k];
    const point: GridPoint = [i + (corners[next][0] - i) * share, j + (corners[next][1] - j) * share];
    // an edge is named by its corner nearer to the origin, and its direction
    const origin = Math.min(j, corners[next][1]) * columns + Math.min(i, corners[next][0]);
    crossings.push({ key: 2 * origin + (j === corners[next][1] ? 0 : 1), point });
  }
  if (crossings.length === 2) join(crossings[0], crossings[1]);
  if (crossings.length < 4) return;
  const isMeanAbove = heights[0] + heights[1] + heights[2] + heights[3] >= 0;
  // edges in turn: bottom, right, top, left; corner 0 lies between left and bottom
  const cutsOffCornerZero = isMeanAbove !== heights[0] >= 0;
  join(crossings[0], cutsOffCornerZero ? crossings[3] : crossings[1]);
  join(crossings[2], cutsOffCornerZero ? crossings[1] : crossings[3]);
}

/** Walks from one crossing to the next, taking each out of `neighbours`. */
function follow(start: number, neighbours: Map<number, number[]>): number[] {
  const line = [start];
  let at = start;
  for (;;) {
    const around = neighbours.get(at) ?? [];
    neighbours.delete(at);
    const next = around.find((key) => neighbours.has(key));
    if (next === undefined) {
      if (line.length > 2 && around.includes(start)) line.push(start);
      return line;
    }
    line.push(next);
    at = next;
  }
}
