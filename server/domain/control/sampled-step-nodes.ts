import { DomainError } from '../errors';
import type { ScaledRealisation } from './scaled-realisation';
import type { StepNode } from './step-nodes';
import type { Discrete } from './time-domain';
import { valueBound } from './value-bound';

const SETTLED = 1e-12;
const MAX_SAMPLES = 2_000_000;

/**
 * The samples of a stable discrete system's response to a unit step, until the rest has certainly settled. A level counts
 * as crossed at the first sample that is at it or beyond: nothing is between samples.
 *
 * @throws DomainError `too-large` where that takes more than 2 000 000 samples
 */
export function* sampledStepNodes(
  { order: n, a, b, c, d }: ScaledRealisation,
  finalState: Float64Array,
  time: Discrete,
): Generator<StepNode> {
  const bound = valueBound(a, c, n, time);
  let x: Float64Array = new Float64Array(n);
  let largest = 0;
  for (let k = 0; ; k++) {
    let value = d;
    for (let i = 0; i < n; i++) value += c[i] * x[i];
    largest = Math.max(largest, Math.abs(value));
    const seconds = k * time.sampleTimeSeconds;
    yield { seconds, value, crossing: () => seconds };
    if (bound(x.map((entry, i) => entry - finalState[i])) <= SETTLED * largest) return;
    if (k > MAX_SAMPLES)
      throw new DomainError(
        'too-large',
        `the step response needs more than ${MAX_SAMPLES} samples: a mode is almost undamped`,
        {
          field: 'a',
          limit: `at most ${MAX_SAMPLES} samples`,
        },
      );
    const next = Float64Array.from(b);
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) next[i] += a[i * n + j] * x[j];
    x = next;
  }
}
