import type { MarketConstants } from './constants';

/**
 * The size of each state that means about the same to the market, by state name: 1 % of price, the
 * reference variance, the flow worth 1 % of price, the reference depth, a rate of 1/day. In SI, D is about 1e9 and V
 * 1e-8, and nothing computed from such a matrix can be trusted.
 */
export function naturalUnits(
  { depth, referenceVariance }: MarketConstants,
  stateNames: readonly string[],
): Float64Array {
  const flow = 0.01 * depth;
  const sizes: Readonly<Record<string, number>> = {
    x: 0.01,
    r: 0.01,
    V: referenceVariance,
    L: 1,
    M: 0.01,
    a: 0.01,
    B: flow,
    O: flow,
    s: flow,
    G: 1,
    f: 1,
    F: 1,
    D: depth,
  };
  return Float64Array.from(stateNames, (name) => sizes[name.replace(/\[\d+\]$/, '')]);
}
