import { lineariseRun, type LinearisedRun, type Market, marketModel, type Shock, trajectory } from '../../market';

/**
 * Whether anything switches between a run and the same run of a market beside it: a clip, a slew, a sat or the front
 * enters or leaves its limit at some step. (A switch shows as a local derivative that goes from 0 to 1 or back.)
 */
export function switchesBeside({ run, partials }: LinearisedRun, shock: Shock, beside: Market): boolean {
  const model = marketModel(beside);
  const other = trajectory(model, shock);
  if (other.collapsed || other.states.length !== run.states.length) return true;
  const found = lineariseRun(model, other).partials;
  return partials.some((step, t) => step.some((value, k) => isSwitch(value, found[t][k])));
}

function isSwitch(one: number, other: number): boolean {
  return (one === 0 && other === 1) || (one === 1 && other === 0);
}
