import { atan2 } from '../elementary';
import { outOfRange } from '../errors';
import { axisBreaks } from './axis-breaks';
import { refineCrossing } from './crossings-on-axis';
import { factorDiscrepancy } from './factor-accuracy';
import { FactoredResponse } from './factored-response';
import { isolateCrossings } from './isolate-crossings';
import { leastOnAxis } from './least-on-axis';
import type { LoopModel } from './loop-model';
import type { AxisExtremum, GainMargin, Margins, PhaseMargin } from './margins-report';
import { sampledCrossings } from './sampled-crossings';

export interface CrossoverOptions {
  /** rad/s: crossovers are searched from here on; by default from well below every pole and zero */
  readonly minimumFrequency?: number;
  /** a negative real L smaller than this is no crossover; 1e-14 by default */
  readonly smallestResponse?: number;
}

/** What depends on L along the frequency axis alone, and not on whether the closed loop is stable. */
export type ClassicalMargins = Pick<Margins, 'gainMargins' | 'phaseMargins' | 'modulusMargin'>;

const DEGREES = 180 / Math.PI;
/** Poles this near to an end of the axis are at it: eigenvalues are no better. */
const AT_A_POLE = 1e-12;
/** of log|L|: beyond it, the zeros computed from a state space are no guide to its crossings */
const LARGEST_DISCREPANCY = 1e-3;

/**
 * Gain, phase and modulus margins of a loop that is modelled already: see `margins`.
 *
 * @throws DomainError `out-of-range` for options
 */
export function classicalMargins(model: LoopModel, options: CrossoverOptions = {}): ClassicalMargins {
  const { minimumFrequency = 0, smallestResponse = 1e-14 } = options;
  if (!(minimumFrequency >= 0)) throw outOfRange('minimumFrequency', minimumFrequency, 'at least 0', 'rad/s');
  if (!(smallestResponse >= 0)) throw outOfRange('smallestResponse', smallestResponse, 'at least 0');
  const breaks = axisBreaks(model, minimumFrequency * clockOf(model));
  return { ...crossovers(model, breaks, smallestResponse), modulusMargin: modulusMargin(model, breaks) };
}

/** s per unit of the axis variable (ω, or ωT in discrete time) */
export function clockOf({ time }: LoopModel): number {
  return time.kind === 'discrete' ? time.sampleTimeSeconds : 1;
}

function crossovers(
  model: LoopModel,
  breaks: readonly number[],
  smallestResponse: number,
): Pick<Margins, 'gainMargins' | 'phaseMargins'> {
  const gainMargins: GainMargin[] = [];
  const phaseMargins: PhaseMargin[] = [];
  if (model.loop.gain === 0) return { gainMargins, phaseMargins };
  const clock = clockOf(model);
  const crossings = findCrossings(model, breaks, smallestResponse);
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
  return { gainMargins, phaseMargins };
}

function findCrossings(model: LoopModel, breaks: readonly number[], smallestResponse: number) {
  const factored = new FactoredResponse(model.loop, model.time);
  const areZerosAccurate = factorDiscrepancy(model, factored, breaks, smallestResponse) < LARGEST_DISCREPANCY;
  const isolated = areZerosAccurate ? isolateCrossings(factored, breaks) : null;
  return isolated ?? sampledCrossings(model, breaks);
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

function modulusMargin(model: LoopModel, breaks: readonly number[]): AxisExtremum {
  const distance = () => {
    const re = 1 + model.exact.re;
    return Math.sqrt(re * re + model.exact.im * model.exact.im);
  };
  const factored = new FactoredResponse(model.returnDifference, model.time);
  return leastOnAxis(model, breaks, clockOf(model), distance, Math.abs(1 + model.atInfinity), factored);
}
