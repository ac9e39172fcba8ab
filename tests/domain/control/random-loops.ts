import {
  mimoStateSpace,
  stateSpace,
  type MimoStateSpace,
  type StateSpace,
  type TimeDomain,
} from '@/server/domain/control';
import { RandomStream } from '@/server/domain/elementary';

/** A function that gives the next standard normal number of a seed. */
export function normals(seed: number, stream = 0): () => number {
  const random = new RandomStream(seed, stream, 0);
  let k = 0;
  return () => random.normalAt(k++);
}

/** A random stable matrix of order n, row by row: shifted (continuous), or shrunk (discrete). */
function stableMatrix(n: number, time: TimeDomain, normal: () => number): number[] {
  const entries = Array.from({ length: n * n }, normal);
  return time.kind === 'discrete'
    ? entries.map((value) => (0.7 * value) / Math.sqrt(n))
    : entries.map((value, at) => value - (at % (n + 1) === 0 ? 1.2 * Math.sqrt(n) : 0));
}

export function randomMimo(
  seed: number,
  shape: { order: number; inputs: number; outputs: number },
  time: TimeDomain,
  direct = false,
): MimoStateSpace {
  const normal = normals(seed);
  const { order, inputs, outputs } = shape;
  const take = (count: number) => Array.from({ length: count }, normal);
  const matrices = {
    a: stableMatrix(order, time, normal),
    b: take(order * inputs),
    c: take(outputs * order),
    d: take(inputs * outputs).map((value) => (direct ? value : 0)),
  };
  return mimoStateSpace(shape, matrices, time);
}

export function randomSiso<T extends TimeDomain>(seed: number, order: number, time: T, direct = false): StateSpace<T> {
  const { a, b, c, d } = randomMimo(seed, { order, inputs: 1, outputs: 1 }, time, direct);
  return stateSpace(a, b, c, d[0], time);
}

/** The same system in states whose units differ by powers of 2 from 1e-9 to 1e9. */
export function inOtherUnits<System extends StateSpace | MimoStateSpace>(system: System, seed: number): System {
  const random = new RandomStream(seed, 9, 0);
  const n = system.order;
  const scale = Array.from({ length: n }, (_, i) => 2 ** Math.round(60 * random.uniformAt(i) - 30));
  const inputs = system.kind === 'state-space' ? 1 : system.inputs;
  return {
    ...system,
    a: system.a.map((value, at) => (value * scale[Math.floor(at / n)]) / scale[at % n]),
    b: system.b.map((value, at) => value * scale[Math.floor(at / inputs)]),
    c: system.c.map((value, at) => value / scale[at % n]),
  };
}
