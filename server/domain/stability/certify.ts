import { commonLyapunov, discrete, familyNorms, jointSpectralRadius } from '../control';
import { outOfRange } from '../errors';
import { commonOpenIntegrators, openIntegrators, withoutStates } from '../market';
import { rounded } from './wording';

/** Products that the search for the joint spectral radius may examine. */
const MAX_PRODUCTS = 1000;
/** The clock's length is no matter here: growth is per step. */
const STEPS = discrete(1);

/** What an integrator that is open in some matrices only means, as the end of a sentence. */
export const STAYS =
  'its eigenvalue there is exactly 1, so it may stay for ever, and leaving it out would cut its loop.';

/** A matrix that a system may follow for a step, n×n row by row: `Linearisation` is one. */
export interface SwitchedMatrix {
  readonly n: number;
  readonly a: Float64Array;
}

/**
 * What can be shown of switching between some linearisations in any order and for any time: a *linear certificate*, which
 * speaks of these matrices (and every mixture of them), not of the market. Plain data; indices are those of the input.
 */
export interface FamilyCertificate {
  readonly state: 'found' | 'not found' | 'refused';
  /** one sentence */
  readonly reason: string;
  /** states left out: integrators that nothing feeds back, whatever the order */
  readonly openIntegrators: readonly number[];
  /** the matrix and the state of an integrator that is open there and not in all of them: why it was refused */
  readonly openOnlyIn: { readonly matrix: number; readonly state: number } | null;
  /** null where refused */
  readonly quadratic: QuadraticForm | null;
  /** null where refused */
  readonly jointSpectralRadius: SwitchingGrowth | null;
}

/** V(x) = xᵀPx over the states kept. */
export interface QuadraticForm {
  readonly state: 'found' | 'none found';
  /** γ with AᵢᵀPAᵢ ≺ γ²P for every i, proved where found; else the least that was seen */
  readonly decayPerStep: number;
  /** of P; null where none was found, or from about 1e16 on */
  readonly conditionNumber: number | null;
  /** P, row by row; null where none was found */
  readonly form: readonly number[] | null;
}

export interface SwitchingGrowth {
  readonly state: 'within accuracy' | 'budget ended';
  /** per step */
  readonly lower: number;
  readonly upper: number;
  /** relative */
  readonly accuracy: number;
  /** the product that grows as `lower`, the first to act first */
  readonly product: readonly number[];
  readonly examined: number;
}

/**
 * A linear certificate for any switching between some matrices: found where a common quadratic Lyapunov function is, or
 * where the joint spectral radius is bounded below 1. An integrator that is open in some of the matrices only is a
 * reason to refuse: its eigenvalue there is exactly 1, and leaving it out would cut its loop in the others.
 *
 * @throws DomainError where the matrices differ in size, are none or too many, too large or not finite
 */
export function certify(matrices: readonly SwitchedMatrix[]): FamilyCertificate {
  const n = matrices[0]?.n ?? 0;
  matrices.forEach(({ n: other }, i) => {
    if (other !== n) throw outOfRange(`matrices[${i}].n`, other, `equal to that of the first, ${n}`);
  });
  const all = matrices.map(({ a }) => a);
  const open = commonOpenIntegrators(all, n);
  const kept = all.map((a) => withoutStates(a, n, open));
  const size = n - open.length;
  const states = Array.from({ length: n }, (_, i) => i).filter((i) => !open.includes(i));
  const matrix = kept.findIndex((a) => openIntegrators(a, size).length > 0);
  if (matrix >= 0) {
    const state = states[openIntegrators(kept[matrix], size)[0]];
    const reason = `State ${state} integrates without feedback in matrix ${matrix} and not in all: ${STAYS}`;
    return {
      state: 'refused',
      reason,
      openIntegrators: open,
      openOnlyIn: { matrix, state },
      quadratic: null,
      jointSpectralRadius: null,
    };
  }
  const norms = familyNorms(kept, size, STEPS);
  const found = commonLyapunov(kept, size, STEPS, { norms });
  const growth = jointSpectralRadius(kept, size, { norms, maxProducts: MAX_PRODUCTS });
  const isFound = found.state === 'found' || growth.upper < 1;
  return {
    state: isFound ? 'found' : 'not found',
    reason: isFound ? foundReason(found.state === 'found' ? found.growth : null, growth.upper) : missing(growth.lower),
    openIntegrators: open,
    openOnlyIn: null,
    quadratic: {
      state: found.state,
      decayPerStep: found.growth,
      conditionNumber: found.state === 'found' && Number.isFinite(found.conditionNumber) ? found.conditionNumber : null,
      form: found.state === 'found' ? Array.from(found.form) : null,
    },
    jointSpectralRadius: growth,
  };
}

function foundReason(decay: number | null, upper: number): string {
  if (decay === null) return `No sequence grows by more than ${rounded(upper)} per step in the long run.`;
  return `One quadratic form falls in every matrix, its root by a factor of at most ${rounded(decay)} per step.`;
}

function missing(lower: number): string {
  if (lower < 1) return 'No common quadratic form was found, nor a sequence that grows: nothing is shown either way.';
  return `There is a sequence that ${lower > 1 ? `grows by ${rounded(lower)} per step` : 'never decays'}: no certificate exists.`;
}
