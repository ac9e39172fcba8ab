import type { ComplexVector } from './complex-vector';
import { eigenvalues } from './eigenvalues';
import { invariantZeros } from './invariant-zeros';
import { polynomialRoots } from './polynomial-roots';
import { scaledRealisation } from './scaled-realisation';
import type { StateSpace } from './state-space';
import type { TransferFunction } from './transfer-function';

/** Poles with multiplicity: roots of the denominator, or eigenvalues of A (hidden states included). */
export function poles(system: StateSpace | TransferFunction): ComplexVector {
  return system.kind === 'state-space' ? eigenvalues(system.a, system.order) : polynomialRoots(system.denominator);
}

/** Finite zeros with multiplicity: roots of the numerator, or invariant zeros (hidden states included). */
export function zeros(system: StateSpace | TransferFunction): ComplexVector {
  return system.kind === 'state-space'
    ? invariantZeros(scaledRealisation(system)).zeros
    : polynomialRoots(system.numerator);
}
