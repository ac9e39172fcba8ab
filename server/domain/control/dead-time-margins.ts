import { atan2, exp, log } from '../elementary';
import { DomainError, outOfRange } from '../errors';
import type { AxisFunction } from './axis-function';
import { axisBreaks } from './axis-breaks';
import { refineCrossing } from './crossings-on-axis';
import { DeadTimeEvaluator } from './dead-time-evaluator';
import { DeadTimeResponse, DiskResponse, ShiftedResponse } from './dead-time-response';
import { isStableWithDeadTime } from './dead-time-stability';
import { delayMarginOf } from './delay-margin';
import { diskMarginOf, NO_DISK_MARGIN } from './disk-margin';
import { FactoredResponse } from './factored-response';
import { isolateCrossings } from './isolate-crossings';
import { leastModulus } from './least-modulus';
import { evaluateOnAxis, loopModel, type LoopModel } from './loop-model';
import { margins, type MarginOptions } from './margins';
import type { AxisExtremum, GainMargin, Margins, PhaseMargin } from './margins-report';
import type { StateSpace } from './state-space';
import type { Continuous } from './time-domain';
import type { TransferFunction } from './transfer-function';

const DEGREES = 180 / Math.PI;
/** A loop with dead time crosses −180° without end; gain margins above 1 000 are left out by default. */
const SMALLEST_RESPONSE = 1e-3;
const MAX_OCTAVES = 200;

/**
 * Margins of the continuous loop G(s)·e^(−s·τ) under unity negative feedback, on the exact response: no Padé. As
 * `margins`, except that gain margins are listed down to |L| = `smallestResponse` (1e-3 by default, since there are
 * infinitely many), and that a modulus or disk margin that would only be met below it counts as approached at infinite
 * frequency. Where G(∞) ≠ 0 its gain margin 1/|G(∞)| has frequency Infinity.
 *
 * @param deadTimeSeconds τ ≥ 0; 0 is `margins`
 * @throws DomainError `too-large` where the dead time is so long against the loop that its crossings can't be listed
 */
export function deadTimeMargins(
  system: StateSpace<Continuous> | TransferFunction<Continuous>,
  deadTimeSeconds: number,
  options: MarginOptions = {},
): Margins {
  const { minimumFrequency = 0, smallestResponse = SMALLEST_RESPONSE } = options;
  if (!Number.isFinite(deadTimeSeconds) || deadTimeSeconds < 0)
    throw outOfRange('deadTime', deadTimeSeconds, 'at least 0', 's');
  if (deadTimeSeconds === 0) return margins(system, options);
  if (!(smallestResponse > 0)) throw outOfRange('smallestResponse', smallestResponse, 'more than 0');
  const rational = loopModel(system);
  const model: LoopModel = { ...rational, exact: new DeadTimeEvaluator(rational.exact, deadTimeSeconds) };
  if (rational.loop.gain === 0) return margins(system, options);
  const response = new DeadTimeResponse(rational.loop, deadTimeSeconds);
  const breaks = whereAtLeast(rational, axisBreaks(rational, minimumFrequency), smallestResponse);
  const crossings = isolateCrossings(response, breaks);
  if (crossings === null)
    throw new DomainError(
      'too-large',
      `deadTime ${deadTimeSeconds} s is too long for the loop's bandwidth to list its crossings`,
      {
        field: 'deadTime',
        value: deadTimeSeconds,
        unit: 's',
      },
    );
  const gainMargins: GainMargin[] = [];
  const phaseMargins: PhaseMargin[] = [];
  for (const interval of crossings.gain) {
    const x = refineCrossing(model, interval, 'gain');
    if (x === null) continue;
    const degrees = atan2(-model.exact.im, -model.exact.re) * DEGREES;
    phaseMargins.push({ degrees: degrees <= -180 ? 180 : degrees, frequency: x });
  }
  const addGainMargin = (frequency: number): void => {
    const size = Math.sqrt(model.exact.re * model.exact.re + model.exact.im * model.exact.im);
    if (size > smallestResponse) gainMargins.push({ factor: 1 / size, frequency });
  };
  if (model.exact.evaluate(0, 0) && model.exact.re < 0) addGainMargin(0);
  for (const interval of crossings.phase) {
    const x = refineCrossing(model, interval, 'phase');
    if (x !== null) addGainMargin(x);
  }
  const atInfinity = Math.abs(rational.atInfinity);
  if (atInfinity > 0) gainMargins.push({ factor: 1 / atInfinity, frequency: Infinity });
  const crossovers = phaseMargins.map(({ frequency }) => frequency);
  const closedLoopStable = isStableWithDeadTime(rational, crossovers, deadTimeSeconds);
  const modulusMargin = least(new ShiftedResponse(response, 1), breaks, Math.abs(1 - atInfinity));
  const disk = least(new DiskResponse(response), breaks, Math.abs(1 - atInfinity) / (1 + atInfinity));
  return {
    closedLoopStable,
    gainMargins,
    phaseMargins,
    modulusMargin,
    sensitivityPeak: { value: 1 / modulusMargin.value, frequency: modulusMargin.frequency },
    delayMargin: closedLoopStable ? delayMarginOf(phaseMargins, false) : null,
    diskMargin: closedLoopStable ? diskMarginOf(2 * disk.value, disk.frequency) : NO_DISK_MARGIN,
  };
}

/** Octaves from the top that certainly keep |G| < smallest go; more come while |G| is still above it and falls. */
function whereAtLeast(model: LoopModel, given: readonly number[], smallest: number): number[] {
  const breaks = [...given];
  const response = new FactoredResponse(model.loop, model.time);
  const size = (x: number): number =>
    evaluateOnAxis(model, x) ? Math.abs(model.exact.re) + Math.abs(model.exact.im) : 1;
  if (model.atInfinity === 0)
    for (let i = 0; i < MAX_OCTAVES && size(breaks[breaks.length - 1]) > smallest; i++)
      breaks.push(2 * breaks[breaks.length - 1]);
  const limit = log(smallest);
  while (breaks.length > 2) {
    const [from, to] = breaks.slice(-2);
    const half = 0.5 * (to - from);
    response.evaluate(0.5 * (from + to), half);
    const highest =
      response.logModulus + Math.abs(response.logModulusSlope) * half + 0.5 * response.curvature * half * half;
    if (!(highest < limit)) break;
    breaks.pop();
  }
  return breaks;
}

/** The least modulus on the axis: at 0, at infinity (given) or by branch and bound between. */
function least(response: AxisFunction, breaks: readonly number[], atInfinity: number): AxisExtremum {
  const x = leastModulus(response, breaks);
  response.evaluate(x, 0);
  const value = exp(response.logModulus);
  return value < atInfinity ? { value, frequency: x } : { value: atInfinity, frequency: Infinity };
}
