import { axisBreaks } from '../axis-breaks';
import { eigenvaluesInPlace } from '../eigenvalues';
import { amplify, closeLoop } from '../interconnection';
import { type LoopModel, loopModel } from '../loop-model';
import { margins, type MarginOptions } from '../margins';
import type { StateSpace } from '../state-space';
import { toStateSpace, type TransferFunction } from '../transfer-function';
import { balanceShifting, type ShiftingElement } from './shifting-balance';
import type { LimitCycle } from './limit-cycle';
import { isLoebStable } from './loeb-criterion';
import { describingFunction, type NonSmoothElement, requireElement } from './non-smooth-element';
import { type Balance, balanceReal, realGain } from './real-balance';
import { responseAt } from './response-at';

/** How near to the boundary the other roots may come and count as stable; the cycle's own pair lies on it. */
const ROUNDING = 1e-10;

/**
 * Limit cycles of a loop L with one non-smooth element under unity negative feedback, by harmonic balance
 * N(A, ω)·L(jω) = −1, in ascending frequency; L is taken at z = e^(jωT) in discrete time. An empty list: none predicted.
 *
 * The first harmonic stands for the whole signal, so that figures are good where L attenuates the third harmonic well
 * (third-order loops here: amplitude to 4 %, frequency to 2.5 %), and a cycle may be missed or invented where it doesn't.
 * A discrete loop of at least ten samples a cycle is treated as if it were continuous in the element; a cycle of two
 * samples exactly.
 *
 * @throws DomainError for an element's limits, and as `margins`
 */
export function predictLimitCycles(
  loop: StateSpace | TransferFunction,
  element: NonSmoothElement,
  options: MarginOptions = {},
): LimitCycle[] {
  requireElement(element);
  const model = loopModel(loop);
  if (model.loop.gain === 0) return [];
  const clock = model.time.kind === 'discrete' ? model.time.sampleTimeSeconds : 1;
  const highest = model.time.kind === 'discrete' ? Math.PI / clock : Infinity;
  if (isShifting(element)) {
    const frequencies = axisBreaks(model, (options.minimumFrequency ?? 0) * clock).map((x) => x / clock);
    const found = balanceShifting(element, (omega) => responseAt(model, omega), frequencies);
    return found.map((balance) => cycle(model, element, balance, highest, true));
  }
  return balanceReal(element, margins(loop, options).gainMargins, highest).map((balance) =>
    cycle(model, element, balance, highest, othersDecay(loop, element, balance, highest)),
  );
}

function isShifting(element: NonSmoothElement): element is ShiftingElement {
  if (element.kind === 'slew-limit' || element.kind === 'stop') return true;
  return element.kind === 'relay' && element.hysteresis > 0;
}

function cycle(
  model: LoopModel,
  element: NonSmoothElement,
  { amplitude, frequency }: Balance,
  highest: number,
  othersAreStable: boolean,
): LimitCycle {
  const twoSamples = frequency >= highest * (1 - 1e-9) && !isShifting(element) ? realGain(element, true) : null;
  const gain = (a: number, omega: number) =>
    twoSamples ? { re: twoSamples(a), im: 0 } : describingFunction(element, a, omega);
  const stable = othersAreStable && isLoebStable(gain, (omega) => responseAt(model, omega), amplitude, frequency);
  return { amplitude, frequency, periodSeconds: (2 * Math.PI) / frequency, stable };
}

/** Whether, with the element replaced by its gain, every root but the cycle's own pair is stable. */
function othersDecay(
  loop: StateSpace | TransferFunction,
  element: NonSmoothElement,
  { amplitude, frequency }: Balance,
  highest: number,
): boolean {
  const system = loop.kind === 'state-space' ? loop : toStateSpace(loop);
  const closed = closeLoop(amplify(system, realGain(element, frequency >= highest * (1 - 1e-9))(amplitude)));
  const { re, im } = eigenvaluesInPlace(Float64Array.from(closed.a), closed.order);
  const isDiscrete = system.time.kind === 'discrete';
  const sizes = Array.from(re, (value, k) => (isDiscrete ? Math.sqrt(value * value + im[k] * im[k]) - 1 : value));
  const own = frequency >= highest * (1 - 1e-9) ? 1 : 2;
  const unstable = sizes.filter((size) => size > ROUNDING).length;
  const onBoundary = sizes.filter((size) => Math.abs(size) <= ROUNDING).length;
  return unstable + onBoundary <= own;
}
