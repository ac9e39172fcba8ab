import { DomainError, outOfRange } from '../errors';
import { series } from './interconnection';
import { multiply } from './matrix-product';
import { mimoStateSpace, toMimo, type MimoStateSpace } from './mimo-state-space';
import { stateSpace, type StateSpace } from './state-space';
import { discrete, type Discrete } from './time-domain';

/**
 * The same system seen once every n samples, with the n inputs and n outputs in between as its channels (sample 0 first):
 * x[k+n] = Aⁿ·x[k] + Σ A^(n−1−i)·B·u[k+i], y[k+i] = C·Aⁱ·x[k] + Σ_{j<i} C·A^(i−1−j)·B·u[k+j] + D·u[k+i].
 * What repeats every n samples in the fast system doesn't vary in time in the lifted one.
 * Source: Khargonekar, Poolla and Tannenbaum, IEEE Trans. Automatic Control 30 (1985).
 */
export function lift(given: StateSpace<Discrete> | MimoStateSpace<Discrete>, n: number): MimoStateSpace<Discrete> {
  if (!Number.isInteger(n) || n < 1) throw outOfRange('n', n, 'a whole number of at least 1', 'samples');
  const { order, inputs: p, outputs: m, a, b, c, d, time } = toMimo(given);
  const [wide, tall] = [n * p, n * m];
  const liftedB = new Float64Array(order * wide);
  const liftedC = new Float64Array(tall * order);
  const liftedD = new Float64Array(tall * wide);
  let power: Float64Array = new Float64Array(order * order);
  for (let i = 0; i < order; i++) power[i * order + i] = 1;
  for (let step = 0; step < n; step++) {
    // power is A^step: A^step·B belongs to input n − 1 − step, C·A^step to output `step`
    for (let i = 0; i < order; i++)
      for (let j = 0; j < p; j++)
        for (let k = 0; k < order; k++)
          liftedB[i * wide + (n - 1 - step) * p + j] += power[i * order + k] * b[k * p + j];
    for (let i = 0; i < m; i++)
      for (let k = 0; k < order; k++)
        for (let j = 0; j < order; j++) liftedC[(step * m + i) * order + j] += c[i * order + k] * power[k * order + j];
    power = multiply(a, power, order);
  }
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      for (let i = 0; i < m; i++) {
        for (let j = 0; j < p; j++) {
          let sum = column === row ? d[i * p + j] : 0;
          if (column < row)
            for (let k = 0; k < order; k++) sum += liftedC[((row - column - 1) * m + i) * order + k] * b[k * p + j];
          liftedD[(row * m + i) * wide + column * p + j] = sum;
        }
      }
    }
  }
  const shape = { order, inputs: wide, outputs: tall };
  return mimoStateSpace(shape, { a: power, b: liftedB, c: liftedC, d: liftedD }, discrete(n * time.sampleTimeSeconds));
}

/** Sample times are whole multiples of each other to this. */
const SAME_CLOCK = 1e-9;

/**
 * The loop of a controller that reads the plant at every n-th sample and holds its output for the n samples after, with n
 * the ratio of the sample times: the lifted plant with its n inputs equal and its first output read, behind the
 * controller. Its margins, and the poles of its closed loop, are those of the periodic loop at the controller's samples.
 *
 * @throws DomainError where the controller's sample time isn't a whole multiple of the plant's
 */
export function multiRateLoop(plant: StateSpace<Discrete>, controller: StateSpace<Discrete>): StateSpace<Discrete> {
  const ratio = controller.time.sampleTimeSeconds / plant.time.sampleTimeSeconds;
  const n = Math.round(ratio);
  if (n < 1 || Math.abs(ratio - n) > SAME_CLOCK * n)
    throw new DomainError(
      'out-of-range',
      `sampleTime ${controller.time.sampleTimeSeconds} s of the controller must be a whole multiple of the plant's, ${plant.time.sampleTimeSeconds} s`,
      { field: 'sampleTime', value: controller.time.sampleTimeSeconds, unit: 's', limit: 'a whole multiple' },
    );
  const lifted = lift(plant, n);
  const held = Float64Array.from({ length: plant.order }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += lifted.b[i * n + j];
    return sum;
  });
  return series(controller, stateSpace(lifted.a, held, plant.c, plant.d, controller.time));
}
