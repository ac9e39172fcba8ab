import { encodeFunctionData, type Hex } from 'viem';
import { DomainError } from '@/server/domain/errors';
import type { ChangePlan } from '@/server/domain/plan';
import { iParameterStewardAbi } from '../../chain/abi.generated';
import { type Call, encodePlanCalls } from '../../protocols';
import { requireChain } from '../require-chain';
import type { StewardContext } from './context';

/** One call of `change` with every change in it: all of them or none. */
export interface StewardAction {
  /** what the contract calls in the end: the guard first, then each setter */
  readonly calls: readonly Call[];
  /** of the call of `change` */
  readonly data: Hex;
}

/**
 * The plan as a steward's action: the contract itself begins it at the guard, which refuses it after its deadline. A
 * steward changes parameters within step and delay and nothing else, so a plan that configures autonomous mode belongs to
 * another venue.
 */
export function encodePlan(plan: ChangePlan, context: StewardContext): StewardAction {
  requireChain(plan, context, 'steward');
  const other = plan.changes.findIndex(({ kind }) => kind !== 'parameters');
  if (other >= 0) {
    const message = `changes[${other}] can't be carried by a steward, which changes parameters only: propose it to governance`;
    throw new DomainError('unsupported', message, { field: `changes[${other}]` });
  }
  const { evidenceDigest, deadline } = plan;
  if (plan.version === 1 || evidenceDigest === undefined || evidenceDigest === 'evidenceDigest' || deadline === null)
    throw new DomainError('missing-field', 'a steward’s change needs a deadline and the digest of its evidence', {
      field: 'evidenceDigest',
    });
  const calls = encodePlanCalls(plan);
  const changes = calls.slice(1).map(({ to, data }) => ({ market: to, call: data }));
  const args = [changes, evidenceDigest, BigInt(deadline)] as const;
  return { calls, data: encodeFunctionData({ abi: iParameterStewardAbi, functionName: 'change', args }) };
}
