import type { PlantFigures } from './plant-figures';

/** What is made as bad as the box allows. */
export const OBJECTIVES = ['windowGrowth', 'marginShortfall', 'criticalShock'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** A plant, by its shares of the box, and what was found there. */
export interface Candidate {
  readonly shares: Float64Array;
  readonly figures: PlantFigures;
  readonly foundBy: 'nominal' | 'vertex' | 'sample' | 'ascent';
}

/** How bad a plant is, greater is worse; −Infinity where the figure isn't known or there is none. */
export function badness({ windowGrowth, criticalShock, margin }: PlantFigures, objective: Objective): number {
  if (objective === 'windowGrowth') return windowGrowth ?? Infinity;
  if (objective === 'criticalShock') return criticalShock === null ? -Infinity : -criticalShock;
  return margin?.shortfall ?? -Infinity;
}

/** The worst plant of each kind; of equals the first one found. */
export class WorstSoFar {
  readonly #worst = new Map<Objective, Candidate>();

  offer(candidate: Candidate): void {
    for (const objective of OBJECTIVES) {
      const known = this.#worst.get(objective);
      if (known === undefined || badness(candidate.figures, objective) > badness(known.figures, objective)) {
        this.#worst.set(objective, candidate);
      }
    }
  }

  of(objective: Objective): Candidate {
    const found = this.#worst.get(objective);
    if (found === undefined) throw new Error('no plant was offered');
    return found;
  }
}
