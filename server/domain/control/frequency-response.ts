import { cos, sin } from '../elementary';
import { outOfRange } from '../errors';
import { complexVector, type ComplexVector } from './complex-vector';
import { responseEvaluator } from './response-evaluator';
import type { StateSpace } from './state-space';
import type { TransferFunction } from './transfer-function';

/**
 * L(jω), or L(e^(jωT)) in discrete time, at each frequency in rad/s. State space is solved in scaled Hessenberg form,
 * O(n²) a point; transfer functions by Horner's rule in p or 1/p.
 *
 * @throws DomainError where a frequency isn't finite, or is a pole to working precision: the response is infinite there
 */
export function frequencyResponse(
  system: StateSpace | TransferFunction,
  frequencies: ArrayLike<number>,
): ComplexVector {
  const exact = responseEvaluator(system);
  const out = complexVector(frequencies.length);
  for (let i = 0; i < frequencies.length; i++) {
    const omega = frequencies[i];
    if (!Number.isFinite(omega)) throw outOfRange(`omega[${i}]`, omega, 'finite', 'rad/s');
    const { time } = system;
    const isFinite =
      time.kind === 'discrete'
        ? exact.evaluate(cos(omega * time.sampleTimeSeconds), sin(omega * time.sampleTimeSeconds))
        : exact.evaluate(0, omega);
    if (!isFinite) throw outOfRange(`omega[${i}]`, omega, 'not a pole of the system', 'rad/s');
    out.re[i] = exact.re;
    out.im[i] = exact.im;
  }
  return out;
}
