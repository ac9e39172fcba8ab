import type { Plant } from '../../market';
import type { FigureSensitivities, Sensitivity } from '../sensitivity/sensitivity';
import { type BoxSide, slopeAt } from './plant-box';

/** Most constants of which all corners are taken: 2⁶ plants. */
const MOST = 6;

/**
 * The constants that move window growth (at any operating point) and the worst margin most across their box, alternately the first of
 * either list that isn't taken yet; constants that can't move, or move nothing, are left out.
 */
export function sensitiveConstants(figures: readonly FigureSensitivities[], box: readonly BoxSide[]): (keyof Plant)[] {
  const growths = figures.filter(({ name }) => name.startsWith('windowGrowth'));
  const margins = figures
    .filter(({ name, value, limit }) => name.includes('Margin.') && value !== null && limit !== null && limit > 0)
    .sort((a, b) => a.value! / a.limit! - b.value! / b.limit!);
  const lists = [ranked(growths, box), ranked(margins.slice(0, 1), box)];
  const taken = new Set<keyof Plant>();
  for (let k = 0; k < box.length; k += 1) {
    for (const list of lists) if (k < list.length && taken.size < MOST) taken.add(list[k]);
  }
  return box.map(({ field }) => field).filter((field) => taken.has(field));
}

/** Constants by the most that they move any of some figures, across the box. */
function ranked(figures: readonly FigureSensitivities[], box: readonly BoxSide[]): (keyof Plant)[] {
  const reach = box.map((side) => {
    const found = figures.map(({ ranked: all }) => all.find(({ name }) => name === `plant.${side.field}`));
    return { field: side.field, size: Math.max(0, ...found.map((one) => (one ? Math.abs(acrossBox(one, side)) : 0))) };
  });
  return reach
    .filter(({ size }) => size > 0)
    .sort((one, other) => other.size - one.size)
    .map(({ field }) => field);
}

/** d figure / d share of a side of the box, by its derivative; 0 where there is none. */
export function acrossBox({ derivative, scale, value }: Sensitivity, side: BoxSide): number {
  return derivative === null ? 0 : (derivative / scale) * slopeAt(side, value);
}
