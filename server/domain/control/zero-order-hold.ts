import { matrixExponential } from './matrix-exponential';
import { stateSpace, type StateSpace } from './state-space';
import { discrete, type Continuous, type Discrete } from './time-domain';

/**
 * The sampled system whose input is held constant between samples, exact at the samples:
 * [A_d b_d; 0 1] = exp([A b; 0 0]·T), c and d unchanged.
 */
export function zeroOrderHold(system: StateSpace<Continuous>, sampleTimeSeconds: number): StateSpace<Discrete> {
  const time = discrete(sampleTimeSeconds);
  const { order: n, a, b, c, d } = system;
  const m = n + 1;
  const bordered = new Float64Array(m * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) bordered[i * m + j] = a[i * n + j] * sampleTimeSeconds;
    bordered[i * m + n] = b[i] * sampleTimeSeconds;
  }
  const exponential = matrixExponential(bordered, m);
  const sampledA = new Float64Array(n * n);
  const sampledB = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) sampledA[i * n + j] = exponential[i * m + j];
    sampledB[i] = exponential[i * m + n];
  }
  return stateSpace(sampledA, sampledB, c, d, time);
}
