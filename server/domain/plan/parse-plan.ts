import { DomainError } from '../errors';
import { parseWith } from '../parse-with';
import type { ChangePlan, PlannedChange } from './change-plan';
import { freezeDeep } from './freeze-deep';
import { changePlanSchema } from './schema';

/**
 * Reads a plan from JSON: unknown fields, missing fields, integers that no uint256 holds, a law's parameter without its
 * bounds and two changes of one target are refused. Whether the values are wise is for the checks to say: a plan that breaks a bound can be read and shown.
 */
export function parsePlan(input: unknown): ChangePlan {
  const plan: ChangePlan = parseWith(changePlanSchema, input, '');
  const seen = new Set<string>();
  plan.changes.forEach((change, index) => {
    const target = targetOf(change);
    if (seen.has(target)) {
      throw new DomainError('invalid-input', `changes[${index}] sets ${target} a second time`, {
        field: `changes[${index}]`,
      });
    }
    seen.add(target);
  });
  return freezeDeep(plan);
}

const targetOf = (change: PlannedChange) =>
  change.kind === 'parameters'
    ? `${change.group} of ${change.market.toLowerCase()}`
    : `autonomy of ${change.marketId.toLowerCase()} at ${change.controller.toLowerCase()}`;
