import { outOfRange } from '../errors';
import { solveInPlace } from './linear-solve';
import { sampledStepNodes } from './sampled-step-nodes';
import { scaledRealisation, type ScaledRealisation } from './scaled-realisation';
import { hasStablePoles } from './stable-poles';
import type { StateSpace } from './state-space';
import { stepNodes } from './step-nodes';
import type { TimeDomain } from './time-domain';
import { toStateSpace, type TransferFunction } from './transfer-function';

/** The response to a unit step from rest. Percentages are of the final value. */
export interface SettlingStep {
  readonly kind: 'settles';
  readonly finalValue: number;
  /** s from 10 % to 90 % of the final value; null where that is 0 */
  readonly riseTimeSeconds: number | null;
  /** s after which the response stays within the band about its final value; null where that is 0 */
  readonly settlingTimeSeconds: number | null;
  /** how far beyond the final value; null where that is 0 */
  readonly overshootPercent: number | null;
  /** how far to the other side of 0; null where the final value is 0 */
  readonly undershootPercent: number | null;
  /** greatest |response| */
  readonly peak: number;
  /** Infinity where the peak is the final value, only approached */
  readonly peakTimeSeconds: number;
}

export type StepInformation = SettlingStep | { readonly kind: 'does-not-settle' };

interface StepOptions {
  /** half-width of the settling band, as a part of the final value; 0.02 by default */
  readonly settlingBand?: number;
}

const RISE_FROM = 0.1;
const RISE_TO = 0.9;
/** A final value below this part of the peak is 0. */
const NO_FINAL_VALUE = 1e-12;

/**
 * Rise, settling, overshoot, undershoot and peak of the step response (the definitions of MATLAB's stepinfo), from exact
 * samples with crossings and extrema refined to rounding in continuous time, whole samples in discrete. An unstable or
 * integrating system `does-not-settle`, as does one whose hidden states don't.
 *
 * @throws DomainError as `stepNodes` and `solveLyapunov`, and for a band outside (0, 1)
 */
export function stepInformation(
  given: StateSpace | TransferFunction,
  { settlingBand = 0.02 }: StepOptions = {},
): StepInformation {
  if (!(settlingBand > 0 && settlingBand < 1))
    throw outOfRange('settlingBand', settlingBand, 'more than 0, less than 1');
  const original = given.kind === 'state-space' ? given : toStateSpace(given);
  const { time } = original;
  if (!hasStablePoles(original)) return { kind: 'does-not-settle' };
  const system = scaledRealisation(original);
  const finalState = stateAtRest(system, time);
  let finalValue = system.d;
  for (let i = 0; i < system.order; i++) finalValue += system.c[i] * finalState[i];
  const nodes = time.kind === 'discrete' ? sampledStepNodes(system, finalState, time) : stepNodes(system, finalState);

  const sign = finalValue < 0 ? -1 : 1;
  const size = Math.abs(finalValue);
  let [highest, lowest, peak, peakTimeSeconds] = [-Infinity, Infinity, 0, 0];
  let [riseStart, riseEnd, settlingTimeSeconds]: [number | null, number | null, number] = [null, null, 0];
  let last: number | null = null;
  for (const { seconds, value, crossing } of nodes) {
    const towards = sign * value;
    highest = Math.max(highest, towards);
    lowest = Math.min(lowest, towards);
    if (Math.abs(value) > peak) [peak, peakTimeSeconds] = [Math.abs(value), seconds];
    if (riseStart === null && towards >= RISE_FROM * size) riseStart = crossing(sign * RISE_FROM * size);
    if (riseEnd === null && towards >= RISE_TO * size) riseEnd = crossing(sign * RISE_TO * size);
    const deviation = value - finalValue;
    const band = settlingBand * size;
    if (Math.abs(deviation) > band) settlingTimeSeconds = Infinity;
    else if (last !== null && Math.abs(last - finalValue) > band)
      settlingTimeSeconds = crossing(finalValue + (last > finalValue ? band : -band));
    last = value;
  }
  if (peak <= size * (1 + NO_FINAL_VALUE))
    [peak, peakTimeSeconds] = [size, Math.abs(last ?? 0) === size && system.order === 0 ? 0 : Infinity];
  if (size <= NO_FINAL_VALUE * peak || size === 0)
    return {
      kind: 'settles',
      finalValue: 0,
      riseTimeSeconds: null,
      settlingTimeSeconds: null,
      overshootPercent: null,
      undershootPercent: null,
      peak,
      peakTimeSeconds: peak === 0 ? 0 : peakTimeSeconds,
    };
  return {
    kind: 'settles',
    finalValue,
    riseTimeSeconds: (riseEnd ?? 0) - (riseStart ?? 0),
    settlingTimeSeconds,
    overshootPercent: peak === size ? 0 : Math.max(0, 100 * (highest / size - 1)),
    undershootPercent: Math.max(0, (-100 * lowest) / size),
    peak,
    peakTimeSeconds,
  };
}

/** −A⁻¹·b, or (I − A)⁻¹·b in discrete time. */
function stateAtRest({ a, b, order: n }: ScaledRealisation, time: TimeDomain): Float64Array {
  const shifted = a.map((value, at) => (time.kind === 'discrete' && at % (n + 1) === 0 ? 1 : 0) - value);
  const x = Float64Array.from(b);
  solveInPlace(shifted, n, x, 1);
  return x;
}
