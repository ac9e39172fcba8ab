import { atan2 } from '../elementary';
import { outOfRange } from '../errors';
import { axisBreaks } from './axis-breaks';
import { closedLoopIsStable } from './closed-loop-stability';
import { refineCrossing } from './crossings-on-axis';
import { factorDiscrepancy } from './factor-accuracy';
import { FactoredResponse } from './factored-response';
import { isolateCrossings } from './isolate-crossings';
import { leastModulus } from './least-modulus';
import { evaluateOnAxis, loopModel, type LoopModel } from './loop-model';
import type { AxisExtremum, DelayMargin, DiskMargin, GainMargin, Margins, PhaseMargin } from './margins-report';
import { sampledCrossings } from './sampled-crossings';
import type { StateSpace } from './state-space';
import type { TransferFunction } from './transfer-function';

export interface MarginOptions {
  /** rad/s: crossovers are searched from here on; by default from well below every pole and zero */
  readonly minimumFrequency?: number;
  /** a negative real L smaller than this is no crossover; 1e-14 by default */
  readonly smallestResponse?: number;
}

const DEGREES = 180 / Math.PI;
/** Poles this near to an end of the axis are at it: eigenvalues are no better. */
const AT_A_POLE = 1e-12;
/** of log|L|: beyond it, the zeros computed from a state space are no guide to its crossings */
const LARGEST_DISCREPANCY = 1e-3;

/**
 * Gain, phase, delay, modulus and balanced disk margins of the loop L under unity negative feedback, over the whole
 * frequency axis: crossovers are isolated with a bound from zeros and poles, so that none is missed, and refined on the
 * exact response to rounding (where the zeros of a state space are too inaccurate for that, dense samples take their
 * place); minima are global to 1e-7 relative and then polished to rounding. In continuous time ω = 0 and ω = ∞ count, in discrete
 * z = 1 (unless it is a pole) and z = −1.
 *
 * @throws DomainError `ill-conditioned` where 1 + L vanishes at infinity, `out-of-range` for options
 */
export function margins(system: StateSpace | TransferFunction, options: MarginOptions = {}): Margins {
  const { minimumFrequency = 0, smallestResponse = 1e-14 } = options;
  if (!(minimumFrequency >= 0)) throw outOfRange('minimumFrequency', minimumFrequency, 'at least 0', 'rad/s');
  if (!(smallestResponse >= 0)) throw outOfRange('smallestResponse', smallestResponse, 'at least 0');
  const model = loopModel(system);
  const clock = model.time.kind === 'discrete' ? model.time.sampleTimeSeconds : 1;
  const breaks = axisBreaks(model, minimumFrequency * clock);
  const closedLoopStable = closedLoopIsStable(model);
  const gainMargins: GainMargin[] = [];
  const phaseMargins: PhaseMargin[] = [];
  if (model.loop.gain !== 0) {
    const areZerosAccurate = factorDiscrepancy(model, breaks, smallestResponse) < LARGEST_DISCREPANCY;
    const isolated = areZerosAccurate ? isolateCrossings(new FactoredResponse(model.loop, model.time), breaks) : null;
    const crossings = isolated ?? sampledCrossings(model, breaks);
    for (const interval of crossings.gain) {
      const x = refineCrossing(model, interval, 'gain');
      if (x === null) continue;
      const degrees = atan2(-model.exact.im, -model.exact.re) * DEGREES;
      phaseMargins.push({ degrees: degrees <= -180 ? 180 : degrees, frequency: x / clock });
    }
    const addGainMargin = (frequency: number) => {
      const response = Math.sqrt(model.exact.re * model.exact.re + model.exact.im * model.exact.im);
      if (response > smallestResponse) gainMargins.push({ factor: 1 / response, frequency });
    };
    if (isNegativeReal(model, 0)) addGainMargin(0);
    for (const interval of crossings.phase) {
      const x = refineCrossing(model, interval, 'phase');
      if (x !== null && x < breaks[breaks.length - 1] * (1 - 1e-13)) addGainMargin(x / clock);
    }
    if (model.time.kind === 'discrete') {
      if (isNegativeReal(model, Math.PI)) addGainMargin(Math.PI / clock);
    } else if (model.atInfinity < -smallestResponse)
      gainMargins.push({ factor: -1 / model.atInfinity, frequency: Infinity });
  }
  const modulusMargin = extremum(model, breaks, clock);
  return {
    closedLoopStable,
    gainMargins,
    phaseMargins,
    modulusMargin,
    sensitivityPeak: { value: 1 / modulusMargin.value, frequency: modulusMargin.frequency },
    delayMargin: closedLoopStable ? delayMargin(model, phaseMargins) : null,
    diskMargin: closedLoopStable ? diskMargin(model, breaks, clock) : NO_DISK_MARGIN,
  };
}

/** L at an end of the axis (0 or π), where it is real: negative, and not at a pole. The value is left in `model.exact`. */
function isNegativeReal(model: LoopModel, end: number): boolean {
  const isDiscrete = model.time.kind === 'discrete';
  const point = isDiscrete ? (end === 0 ? 1 : -1) : 0;
  const { re, im } = model.loop.poles;
  const size = isDiscrete ? 1 : Math.max(0, ...re.map(Math.abs), ...im.map(Math.abs));
  for (let i = 0; i < re.length; i++) if (Math.abs(re[i] - point) + Math.abs(im[i]) <= AT_A_POLE * size) return false;
  return model.exact.evaluate(point, 0) && model.exact.re < 0;
}

function extremum(model: LoopModel, breaks: readonly number[], clock: number): AxisExtremum {
  const distance = () => {
    const re = 1 + model.exact.re;
    return Math.sqrt(re * re + model.exact.im * model.exact.im);
  };
  return leastOnAxis(model, breaks, clock, distance, Math.abs(1 + model.atInfinity), model.returnDifference);
}

function diskMargin(model: LoopModel, breaks: readonly number[], clock: number): DiskMargin {
  const quotient = (re: number, im: number): number => {
    const below = Math.sqrt((1 - re) * (1 - re) + im * im);
    return (2 * Math.sqrt((1 + re) * (1 + re) + im * im)) / below;
  };
  const { returnDifference, oppositeDifference, atInfinity } = model;
  const factors = {
    gain: oppositeDifference.gain === 0 ? Infinity : returnDifference.gain / oppositeDifference.gain,
    zeros: returnDifference.zeros,
    poles: oppositeDifference.zeros,
  };
  const least = leastOnAxis(
    model,
    breaks,
    clock,
    () => quotient(model.exact.re, model.exact.im),
    quotient(atInfinity, 0),
    factors,
  );
  const alpha = least.value;
  return {
    value: alpha,
    gainFactors: alpha >= 2 ? [0, Infinity] : [(2 - alpha) / (2 + alpha), (2 + alpha) / (2 - alpha)],
    phaseDegrees: alpha === Infinity ? 180 : 2 * atan2(alpha, 2) * DEGREES,
    frequency: least.frequency,
  };
}

const NO_DISK_MARGIN: DiskMargin = { value: 0, gainFactors: [1, 1], phaseDegrees: 0, frequency: null };

/** Least value of a function of L over the axis and its two ends; `factors` has the same modulus but for a constant. */
function leastOnAxis(
  model: LoopModel,
  breaks: readonly number[],
  clock: number,
  value: () => number,
  atInfinity: number,
  factors: LoopModel['loop'],
): AxisExtremum {
  let best = { value: Infinity, frequency: Infinity };
  const consider = (candidate: number, frequency: number) => {
    if (candidate < best.value) best = { value: candidate, frequency };
  };
  if (model.time.kind === 'continuous') consider(atInfinity, Infinity);
  else if (model.exact.evaluate(-1, 0)) consider(value(), Math.PI / clock);
  if (model.exact.evaluate(model.time.kind === 'discrete' ? 1 : 0, 0)) consider(value(), 0);
  if (factors.gain !== 0 && Number.isFinite(factors.gain)) {
    const x = leastModulus(new FactoredResponse(factors, model.time), breaks);
    if (evaluateOnAxis(model, x) && value() < best.value * (1 - 1e-12)) best = { value: value(), frequency: x / clock };
  }
  return best;
}

/** The least (phase margin in (0°, 360°])/ω; 0 where |L(∞)| > 1 in continuous time, since any delay then destabilises. */
function delayMargin(model: LoopModel, phaseMargins: readonly PhaseMargin[]): DelayMargin | null {
  if (model.time.kind === 'continuous' && Math.abs(model.atInfinity) > 1) return { seconds: 0, frequency: Infinity };
  let least: DelayMargin | null = null;
  for (const { degrees, frequency } of phaseMargins) {
    const seconds = (degrees > 0 ? degrees : degrees + 360) / DEGREES / frequency;
    if (least === null || seconds < least.seconds) least = { seconds, frequency };
  }
  return least;
}
