import { multiply } from '../control';
import { pow } from '../elementary';
import { stepMatrix } from './jacobian';
import type { MarketModel } from './market-model';
import { openIntegrators, withoutStates } from './open-integrators';
import { spectralRadius, STRETCHES } from './window';

/** A stretch of a window as a product of its steps (natural units, front on its own branch). */
export interface Stretch {
  /** index in the window of its first state */
  readonly from: number;
  readonly steps: readonly Float64Array[];
  /** P = J_{from+n−1}·…·J_from */
  readonly product: Float64Array;
  /** integrators that nothing feeds back, left out of the growth */
  readonly open: readonly number[];
  /** ρ(P)^(1/n) without them; Infinity where P is not finite */
  readonly growth: number;
}

/** The stretches of n = 5, 10 and 30 states of a window that grow most, at most `count`, the greatest first. */
export function worstStretches(
  model: MarketModel,
  states: readonly Readonly<Float64Array>[],
  drift: number,
  count: number,
): Stretch[] {
  const n = model.dimension;
  const steps = states.map((state) => stepMatrix(model, state, drift, 'own'));
  const atRest = steps.every((step) => step.every((entry, i) => entry === steps[0][i]));
  if (atRest) return [stretch(steps, 0, 1, n)];
  return [...new Set(STRETCHES.map((length) => Math.min(length, steps.length)))]
    .flatMap((length) =>
      Array.from({ length: steps.length - length + 1 }, (_, from) => stretch(steps, from, length, n)),
    )
    .sort((one, other) => other.growth - one.growth)
    .slice(0, count);
}

function stretch(all: readonly Float64Array[], from: number, length: number, n: number): Stretch {
  const steps = all.slice(from, from + length);
  const product = steps.reduce((right, step) => multiply(step, right, n));
  const open = openIntegrators(product, n);
  if (!product.every((entry) => Number.isFinite(entry))) return { from, steps, product, open, growth: Infinity };
  const radius = spectralRadius(withoutStates(product, n, open), n - open.length);
  return { from, steps, product, open, growth: length === 1 ? radius : pow(radius, 1 / length) };
}
