import { joinBranches } from '../control';
import { DomainError } from '../errors';
import { closedLoopPoles, type Market, marketModel, type Shock } from '../market';
import { applyParameters } from '../parameters';

/** Poles of a market with one parameter at one value; none where the run collapses or the market can't be analysed. */
export interface PoleSet {
  readonly value: number;
  readonly poles: readonly (readonly [re: number, im: number])[];
}

/** How the poles at an operating point move with one parameter. */
export interface ParameterLocus {
  readonly parameter: string;
  /** each a pole followed through the values at which it exists */
  readonly branches: readonly (readonly { readonly value: number; readonly re: number; readonly im: number }[])[];
}

/** Poles of the pressed branch at the end of a shock, with a parameter at a value. */
export function polesWith(market: Market, point: Shock, parameter: string, value: number): PoleSet {
  try {
    const found = closedLoopPoles(marketModel(applyParameters(market, { [parameter]: value })), point);
    if (found === null) return { value, poles: [] };
    return { value, poles: Array.from(found.re, (re, k) => [re + 0, found.im[k] + 0] as const) };
  } catch (error) {
    // More than 200 states, or a matrix beyond what is finite: at this value nothing is known.
    if (error instanceof DomainError && error.code !== 'unknown-field' && error.code !== 'unsupported')
      return { value, poles: [] };
    throw error;
  }
}

/** Joins the poles of rising values to branches, the nearest first. */
export function parameterLocus(parameter: string, sets: readonly PoleSet[]): ParameterLocus {
  const branches = joinBranches(
    sets.map(({ poles }) => ({
      re: Float64Array.from(poles, ([re]) => re),
      im: Float64Array.from(poles, ([, im]) => im),
    })),
  );
  return {
    parameter,
    branches: branches.map(({ points }) => points.map(({ set, re, im }) => ({ value: sets[set].value, re, im }))),
  };
}
