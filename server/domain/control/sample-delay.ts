import { outOfRange } from '../errors';
import { stateSpace, type StateSpace } from './state-space';
import type { Discrete } from './time-domain';

/** z^(−samples), exactly: one state per sample. */
export function sampleDelay(samples: number, time: Discrete): StateSpace<Discrete> {
  if (!Number.isInteger(samples) || samples < 0 || samples > 200)
    throw outOfRange('samples', samples, 'a whole number of 0 … 200');
  const a = new Float64Array(samples * samples);
  for (let i = 1; i < samples; i++) a[i * samples + i - 1] = 1;
  const b = Float64Array.from({ length: samples }, (_, i) => (i === 0 ? 1 : 0));
  const c = Float64Array.from({ length: samples }, (_, i) => (i === samples - 1 ? 1 : 0));
  return stateSpace(a, b, c, samples === 0 ? 1 : 0, time);
}
