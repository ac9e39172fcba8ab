import { CORE, COMMAND } from '../market';
import { exp } from '../elementary';
import { type EngineSetup } from './engine/engine-setup';
import { type PathState } from './engine/path-state';

export const SERIES = ['mark', 'margin', 'funding', 'depth'] as const;
export type SeriesName = (typeof SERIES)[number];

const MAX_POINTS = 300;

/** After which steps series are kept: 0, every `stride`-th and the last; at most 301 points. */
export interface SeriesGrid {
  readonly steps: number;
  readonly stride: number;
  readonly points: number;
}

export function seriesGrid(steps: number): SeriesGrid {
  const stride = Math.max(1, Math.ceil(steps / MAX_POINTS));
  return { steps, stride, points: Math.ceil(steps / stride) + 1 };
}

/** The point of the grid that lies after `step` steps, −1 where none does. */
export function gridPoint(grid: SeriesGrid, step: number): number {
  if (step === grid.steps) return grid.points - 1;
  return step % grid.stride === 0 ? step / grid.stride : -1;
}

export function stepOfPoint(grid: SeriesGrid, point: number): number {
  return Math.min(grid.steps, point * grid.stride);
}

/**
 * Writes one point of a path: for each market mark (USD), margin (ratio), funding command (1/day), depth (USD per unit
 * log price) to out[(point·A + m)·4 …].
 */
export function recordPoint(setup: EngineSetup, s: PathState, point: number, out: Float64Array): void {
  for (let m = 0; m < setup.markets; m++) {
    const { core, commands } = s.market[m];
    const at = (point * setup.markets + m) * SERIES.length;
    out[at] = setup.initialPrice[m] * exp(s.fundamental[m] + core[CORE.displacement]);
    out[at + 1] = core[CORE.margin];
    out[at + 2] = commands[COMMAND.funding];
    out[at + 3] = core[CORE.depth];
  }
}
