import { exp, log } from '../elementary';
import type { Parameter } from './parameter';

/** `count` values from `low` to `high`, as evenly spaced as the parameter's slider, whole where the chain stores seconds. */
export function sweepValues({ slider, scale }: Parameter, low: number, high: number, count: number): number[] {
  const isLogarithmic = slider.scale === 'log' && low > 0;
  const values = Array.from({ length: count }, (_, k) => {
    const part = k / (count - 1);
    if (part === 0) return low;
    if (part === 1) return high;
    return isLogarithmic ? low * exp(log(high / low) * part) : low + (high - low) * part;
  });
  return scale === 'seconds' ? [...new Set(values.map(Math.round))] : [...new Set(values)];
}
