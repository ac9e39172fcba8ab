import type { ComplexVector } from './complex-vector';

/** gain · Π(p − zeros) / Π(p − poles); gain 0 is the function that is 0 everywhere */
export interface RationalFactors {
  readonly gain: number;
  readonly zeros: ComplexVector;
  readonly poles: ComplexVector;
}
