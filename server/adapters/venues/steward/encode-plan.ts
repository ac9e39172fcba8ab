import { encodeFunctionData, type Hex } from 'viem';
import { DomainError } from '@/server/domain/errors';
import type { ChangePlan } from '@/server/domain/plan';
import { iParameterStewardAbi } from '../../chain/abi.generated';
import { PLAN_GUARD } from '../../chain/plan-guard';
import { type Call, encodePlanCalls } from '../../protocols';
import { requireChain } from '../require-chain';
import type { StewardContext } from './context';

/** One call of `change` with every change in it: all of them or none. */
export interface StewardAction {
  readonly changes: readonly Call[];
  readonly data: Hex;
}

/**
 * The plan as a steward's action. A steward changes parameters within step and delay and nothing else, so a plan that
 * configures autonomous mode belongs to another venue; the deadline needs no call, because a steward's transaction is
 * sent at once and kept by nobody.
 */
export function encodePlan(plan: ChangePlan, context: StewardContext): StewardAction {
  requireChain(plan, context, 'steward');
  const other = plan.changes.findIndex(({ kind }) => kind !== 'parameters');
  if (other >= 0) {
    const message = `changes[${other}] can't be carried by a steward, which changes parameters only: propose it to governance`;
    throw new DomainError('unsupported', message, { field: `changes[${other}]` });
  }
  const changes = encodePlanCalls(plan).filter(({ to }) => to !== PLAN_GUARD);
  const args = [changes.map(({ to, data }) => ({ market: to, call: data }))] as const;
  return { changes, data: encodeFunctionData({ abi: iParameterStewardAbi, functionName: 'change', args }) };
}
