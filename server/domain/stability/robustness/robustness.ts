import { outOfRange } from '../../errors';
import type { Market, Plant } from '../../market';
import type { Policy } from '../policy';
import { sensitivities } from '../sensitivity/sensitivities';
import { ascend } from './ascend';
import { clopperPearson, type Probability } from './clopper-pearson';
import { DEFAULT_BOX } from './default-box';
import { distribution, type Distribution } from './distribution';
import { type BoxSide, plantAt, plantBox, shareOf } from './plant-box';
import { fullFigures, type PlantFigures, quickFigures } from './plant-figures';
import { vertexShares } from './plant-vertices';
import { sampledShares } from './sampled-shares';
import { sensitiveConstants } from './sensitive-constants';
import { type Candidate, type Objective, OBJECTIVES, WorstSoFar } from './worst-so-far';

export interface RobustnessOptions {
  /** plants of the Monte Carlo, 1 … 100 000 */
  readonly plants: number;
  readonly seed: number;
  readonly onProgress?: (progress: RobustnessProgress) => void;
}

export interface RobustnessProgress {
  readonly stage: 'ranking' | 'vertices' | 'samples' | 'ascent';
  readonly done: number;
  readonly total: number;
}

/** A worst plant: what the policy says of it, and the market that `analyze` takes. */
export interface WorstPlant {
  readonly foundBy: Candidate['foundBy'];
  readonly figures: PlantFigures;
  readonly market: Market;
}

/** How a parameter set stands in the whole box of what its plant may be. Plain data; null = infinite or absent. */
export interface Robustness {
  readonly policyVersion: number;
  readonly defaultBoxVersion: number;
  readonly seed: number;
  readonly plants: number;
  readonly box: readonly BoxSide[];
  readonly nominal: PlantFigures;
  readonly vertices: { readonly constants: readonly (keyof Plant)[]; readonly count: number; readonly passing: number };
  /** over every plant that was looked at */
  readonly worst: Readonly<Record<Objective, WorstPlant>>;
  /** the worst plant that says most: of growth where that fails, else of the critical shock, else of the margins */
  readonly worstIs: Objective;
  /** every plant that was looked at passes (a warning passes) */
  readonly allPass: boolean;
  readonly probability: { readonly stable: Probability; readonly passes: Probability };
  /** over the sampled plants; margins where growth and critical shock pass */
  readonly samples: Readonly<Record<Objective, Distribution>>;
}

const MOST_PLANTS = 100_000;

/**
 * Judges a parameter set over its plant's uncertainty box: the corners over the constants that matter most, a seeded Monte
 * Carlo over all, and a local ascent from the worst of them.
 *
 * @throws DomainError for a number of plants or a seed out of range
 */
export function robustness(market: Market, policy: Policy, options: RobustnessOptions): Robustness {
  const steps = robustnessSteps(market, policy, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    options.onProgress?.(value);
  }
}

/** The same, a plant at a time: between two steps a worker can tell how far it is, or leave off. */
export function* robustnessSteps(
  market: Market,
  policy: Policy,
  { plants, seed }: Pick<RobustnessOptions, 'plants' | 'seed'>,
): Generator<RobustnessProgress, Robustness> {
  requireWhole('plants', plants, 1, MOST_PLANTS, 'plants');
  requireWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER, '');
  const box = plantBox(market);
  const worst = new WorstSoFar();
  let failing = 0;
  const offer = (shares: Float64Array, foundBy: Candidate['foundBy'], figures: PlantFigures): PlantFigures => {
    worst.offer({ shares, figures, foundBy });
    if (!passes(figures)) failing += 1;
    return figures;
  };

  const variables = box.map(({ field }) => `plant.${field}`);
  const constants = sensitiveConstants(sensitivities(market, policy, { variables }), box);
  const centre = Float64Array.from(box, (side) => shareOf(side, side.nominal));
  const nominal = offer(centre, 'nominal', fullFigures(market, policy));
  yield { stage: 'ranking', done: 1, total: 1 };

  const corners = vertexShares(box, constants);
  let passing = 0;
  for (const [k, shares] of corners.entries()) {
    if (passes(offer(shares, 'vertex', fullFigures(plantAt(market, box, shares), policy)))) passing += 1;
    yield { stage: 'vertices', done: k + 1, total: corners.length };
  }

  const sampled: PlantFigures[] = [];
  for (let k = 0; k < plants; k += 1) {
    const shares = sampledShares(seed, k, box.length);
    sampled.push(offer(shares, 'sample', quickFigures(plantAt(market, box, shares), policy)));
    yield { stage: 'samples', done: k + 1, total: plants };
  }

  for (const [k, objective] of OBJECTIVES.entries()) {
    const found = ascend(market, policy, box, objective, worst.of(objective));
    offer(found.shares, found.foundBy, found.figures);
    yield { stage: 'ascent', done: k + 1, total: OBJECTIVES.length };
  }

  const plantOf = (objective: Objective): WorstPlant => {
    const { shares, figures, foundBy } = worst.of(objective);
    const { uncertainty: _, ...known } = market;
    return { foundBy, figures, market: foundBy === 'nominal' ? known : plantAt(market, box, shares) };
  };
  const found = {
    windowGrowth: plantOf('windowGrowth'),
    marginShortfall: plantOf('marginShortfall'),
    criticalShock: plantOf('criticalShock'),
  };
  return {
    policyVersion: policy.version,
    defaultBoxVersion: DEFAULT_BOX.version,
    seed,
    plants,
    box,
    nominal,
    vertices: { constants, count: corners.length, passing },
    worst: found,
    worstIs: tellingObjective(found, policy),
    allPass: failing === 0,
    probability: {
      stable: clopperPearson(sampled.filter(({ stable }) => stable).length, plants),
      passes: clopperPearson(sampled.filter(passes).length, plants),
    },
    samples: {
      windowGrowth: distribution(sampled.map(({ windowGrowth }) => windowGrowth)),
      marginShortfall: distribution(sampled.map(({ margin }) => margin?.shortfall ?? null)),
      criticalShock: distribution(sampled.map(({ criticalShock }) => criticalShock)),
    },
  };
}

function tellingObjective(worst: Robustness['worst'], policy: Policy): Objective {
  if (!worst.windowGrowth.figures.stable) return 'windowGrowth';
  const { criticalShock } = worst.criticalShock.figures;
  return criticalShock !== null && criticalShock < policy.minCriticalShock ? 'criticalShock' : 'marginShortfall';
}

function passes({ state }: PlantFigures): boolean {
  return state === 'pass' || state === 'warn';
}

function requireWhole(field: string, value: number, least: number, most: number, unit: string): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  throw outOfRange(field, value, `a whole number from ${least} to ${most}`, unit);
}
