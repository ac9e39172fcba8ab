import { eigenvalues, type ComplexVector } from '../control';
import { linearise } from './jacobian';
import type { MarketModel } from './market-model';
import { LEAST_MODULUS } from './modes';
import { type Shock, trajectory } from './trajectory';

/**
 * Poles of the market at the end of a shock, on the pressed branch, without those of modulus below 0.05 (the delay
 * line's); null where the run collapsed. What an operating point names as eigenvalues, without the rest of it.
 */
export function closedLoopPoles(model: MarketModel, shock: Shock): ComplexVector | null {
  const { states, drift, collapsed } = trajectory(model, shock);
  if (collapsed) return null;
  const { a, n } = linearise(model, states[states.length - 1], drift, 'pressed');
  const { re, im } = eigenvalues(a, n);
  const kept = (values: Float64Array) =>
    values.filter((_, k) => re[k] * re[k] + im[k] * im[k] >= LEAST_MODULUS * LEAST_MODULUS);
  return { re: kept(re), im: kept(im) };
}
