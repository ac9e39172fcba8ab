import { DomainError } from '../errors';
import { stateSpace, type StateSpace } from './state-space';
import { requireSameClock, type TimeDomain } from './time-domain';

/** Block diagonal A of two systems, the first's states first. */
function stacked(first: StateSpace, second: StateSpace): Float64Array {
  const n = first.order + second.order;
  const a = new Float64Array(n * n);
  for (let i = 0; i < first.order; i++)
    for (let j = 0; j < first.order; j++) a[i * n + j] = first.a[i * first.order + j];
  for (let i = 0; i < second.order; i++)
    for (let j = 0; j < second.order; j++) a[(first.order + i) * n + first.order + j] = second.a[i * second.order + j];
  return a;
}

/** `second` driven by the output of `first`. Both must share one clock: mixing continuous and discrete doesn't compile. */
export function series<T extends TimeDomain>(first: StateSpace<T>, second: StateSpace<NoInfer<T>>): StateSpace<T> {
  requireSameClock(first.time, second.time);
  const n = first.order + second.order;
  const a = stacked(first, second);
  for (let i = 0; i < second.order; i++)
    for (let j = 0; j < first.order; j++) a[(first.order + i) * n + j] = second.b[i] * first.c[j];
  const b = [...first.b, ...second.b.map((value) => value * first.d)];
  const c = [...first.c.map((value) => value * second.d), ...second.c];
  return stateSpace(a, b, c, first.d * second.d, first.time);
}

/** The sum of two systems with one input. */
export function parallel<T extends TimeDomain>(first: StateSpace<T>, second: StateSpace<NoInfer<T>>): StateSpace<T> {
  requireSameClock(first.time, second.time);
  return stateSpace(
    stacked(first, second),
    [...first.b, ...second.b],
    [...first.c, ...second.c],
    first.d + second.d,
    first.time,
  );
}

/** The same system with its output times `factor`. */
export function amplify<T extends TimeDomain>(system: StateSpace<T>, factor: number): StateSpace<T> {
  const { a, b, c, d, time } = system;
  return stateSpace(
    a,
    b,
    c.map((value) => value * factor),
    d * factor,
    time,
  );
}

/**
 * L/(1 + L), unity negative feedback around L: A − b·c/(1 + d).
 * @throws DomainError `ill-conditioned` where d = −1
 */
export function closeLoop<T extends TimeDomain>(loop: StateSpace<T>): StateSpace<T> {
  const { order: n, a, b, c, d, time } = loop;
  if (1 + d === 0)
    throw new DomainError('ill-conditioned', `d ${d}: 1 + d is 0, so the feedback has no solution: d other than −1`, {
      field: 'd',
      value: d,
      limit: 'other than −1',
    });
  const closed = a.map((value, at) => value - (b[Math.floor(at / n)] * c[at % n]) / (1 + d));
  return stateSpace(
    closed,
    b.map((value) => value / (1 + d)),
    c.map((value) => value / (1 + d)),
    d / (1 + d),
    time,
  );
}
