import type { Market } from '../../market';
import type { Policy } from '../policy';
import { sensitivities } from '../sensitivity/sensitivities';
import { type BoxSide, plantAt } from './plant-box';
import { fullFigures } from './plant-figures';
import { acrossBox } from './sensitive-constants';
import { badness, type Candidate, type Objective } from './worst-so-far';

const MOST_MOVES = 6;
/** Constants that are tried alone where moving all together makes nothing worse. */
const MOST_ALONE = 5;
/** Parts of the box's width that a move tries, the greatest first. */
const STRIDES = [1, 0.5, 0.25, 0.125];

/**
 * A local worst case: from a plant, every constant moves towards what makes the objective worse by its derivative,
 * projected on the box, or where that helps nothing the steepest alone; the first that is worse is taken, until none is.
 */
export function ascend(
  market: Market,
  policy: Policy,
  box: readonly BoxSide[],
  objective: Objective,
  start: Candidate,
): Candidate {
  let at = start;
  for (let move = 0; move < MOST_MOVES; move += 1) {
    const next = worseNeighbour(market, policy, box, objective, at);
    if (next === null) break;
    at = next;
  }
  return at;
}

function worseNeighbour(
  market: Market,
  policy: Policy,
  box: readonly BoxSide[],
  objective: Objective,
  at: Candidate,
): Candidate | null {
  const level = badness(at.figures, objective);
  if (!Number.isFinite(level) || (objective === 'marginShortfall' && level >= 1)) return null;
  const slopes = worseningSlopes(plantAt(market, box, at.shares), policy, box, objective, at);
  if (slopes.every((slope) => slope === 0)) return null;
  const signs = slopes.map((slope) => Math.sign(slope));
  const together = STRIDES.map((stride) => at.shares.map((share, k) => withinBox(share + stride * signs[k])));
  const alone = steepest(slopes).map((one) =>
    at.shares.map((share, k) => (k === one ? withinBox(share + signs[k]) : share)),
  );
  for (const shares of [...together, ...alone]) {
    const figures = fullFigures(plantAt(market, box, shares), policy);
    if (badness(figures, objective) > level) return { shares, figures, foundBy: 'ascent' };
  }
  return null;
}

const withinBox = (share: number) => Math.min(1, Math.max(0, share));

/** The sides of the steepest slopes, steepest first. */
function steepest(slopes: readonly number[]): number[] {
  return [...slopes.keys()]
    .filter((k) => slopes[k] !== 0)
    .sort((one, other) => Math.abs(slopes[other]) - Math.abs(slopes[one]))
    .slice(0, MOST_ALONE);
}

/** d badness / d share, up to a positive factor. */
function worseningSlopes(
  plant: Market,
  policy: Policy,
  box: readonly BoxSide[],
  objective: Objective,
  { figures }: Candidate,
): number[] {
  const found = sensitivities(plant, policy, { variables: box.map(({ field }) => `plant.${field}`) });
  const figure = found.find(({ name, value }) =>
    objective === 'windowGrowth'
      ? name.startsWith('windowGrowth') && value === figures.windowGrowth
      : name === (objective === 'criticalShock' ? 'criticalShock' : figures.margin?.figure),
  );
  if (figure === undefined) return box.map(() => 0);
  const sign = objective === 'windowGrowth' ? 1 : -1;
  return box.map((side) => {
    const one = figure.ranked.find(({ name }) => name === `plant.${side.field}`);
    return one === undefined ? 0 : sign * acrossBox(one, side);
  });
}
