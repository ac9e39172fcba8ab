import { cos, sin } from '../elementary';
import { eigenvaluesInPlace } from './eigenvalues';
import { invariantZeros } from './invariant-zeros';
import { polynomialRoots } from './polynomial-roots';
import type { RationalFactors } from './rational-factors';
import { responseEvaluator, type ResponseEvaluator } from './response-evaluator';
import { scaledRealisation } from './scaled-realisation';
import type { StateSpace } from './state-space';
import type { TransferFunction } from './transfer-function';
import type { TimeDomain } from './time-domain';

/** A loop L as its exact response and as three factored functions that share the poles of L. */
export interface LoopModel {
  readonly time: TimeDomain;
  readonly exact: ResponseEvaluator;
  /** L itself */
  readonly loop: RationalFactors;
  /** 1 + L, the return difference: its zeros are the closed-loop poles */
  readonly returnDifference: RationalFactors;
  /** 1 − L; computed when first asked for */
  readonly oppositeDifference: RationalFactors;
  /** d: L at infinity */
  readonly atInfinity: number;
}

export function loopModel(system: StateSpace | TransferFunction): LoopModel {
  const exact = responseEvaluator(system);
  return system.kind === 'state-space' ? fromStates(system, exact) : fromPolynomials(system, exact);
}

function fromStates(system: StateSpace, exact: ResponseEvaluator): LoopModel {
  const scaled = scaledRealisation(system);
  const poles = eigenvaluesInPlace(Float64Array.from(scaled.a), scaled.order);
  const shifted = (sign: number): RationalFactors => {
    const c = scaled.c.map((value) => sign * value);
    return { ...invariantZeros({ ...scaled, c, d: 1 + sign * scaled.d }), poles };
  };
  let opposite: RationalFactors | null = null;
  return {
    time: system.time,
    exact,
    loop: { ...invariantZeros(scaled), poles },
    returnDifference: shifted(1),
    get oppositeDifference() {
      return (opposite ??= shifted(-1));
    },
    atInfinity: system.d,
  };
}

function fromPolynomials({ numerator, denominator, time }: TransferFunction, exact: ResponseEvaluator): LoopModel {
  const poles = polynomialRoots(denominator);
  const offset = denominator.length - numerator.length;
  const combined = (sign: number): RationalFactors => {
    const sum = denominator.map((value, i) => value + (i >= offset ? sign * numerator[i - offset] : 0));
    return { gain: leading(sum) / denominator[0], zeros: polynomialRoots(sum), poles };
  };
  return {
    time,
    exact,
    loop: { gain: leading(numerator) / denominator[0], zeros: polynomialRoots(numerator), poles },
    returnDifference: combined(1),
    oppositeDifference: combined(-1),
    atInfinity: offset === 0 ? numerator[0] / denominator[0] : 0,
  };
}

function leading(coefficients: Float64Array): number {
  return coefficients.find((value) => value !== 0) ?? 0;
}

/** Evaluates L exactly at the axis variable x: s = jx, or z = e^(jx). */
export function evaluateOnAxis({ exact, time }: LoopModel, x: number): boolean {
  return time.kind === 'discrete' ? exact.evaluate(cos(x), sin(x)) : exact.evaluate(0, x);
}
