import { encodeFunctionData } from 'viem';
import { DomainError } from '@/server/domain/errors';
import type { ChangePlan } from '@/server/domain/plan';
import { iPlanGuardAbi } from '../chain/abi.generated';
import { PLAN_GUARD } from '../chain/plan-guard';
import type { Call } from './call';
import { encodeChange } from './reference-perp';

/**
 * A filled-in plan as calls: the one that begins it (deadline and evidence digest), then one for each change, in the
 * plan's order. Every venue carries these same calls.
 */
export function encodePlanCalls(plan: ChangePlan): Call[] {
  return [...encodeBeginning(plan), ...plan.changes.map(encodeChange)];
}

/** Plans of version 1 were signed without it, and are the same bytes for ever. */
function encodeBeginning({ version, deadline, evidenceDigest }: ChangePlan): Call[] {
  if (version === 1) return [];
  if (evidenceDigest === undefined || evidenceDigest === 'evidenceDigest' || deadline === null) {
    throw new DomainError('missing-field', 'evidenceDigest is still a placeholder: fill it in before encoding', {
      field: 'evidenceDigest',
    });
  }
  const args = [evidenceDigest, BigInt(deadline)] as const;
  const data = encodeFunctionData({ abi: iPlanGuardAbi, functionName: 'begin', args });
  return [{ to: PLAN_GUARD, value: 0n, data }];
}
