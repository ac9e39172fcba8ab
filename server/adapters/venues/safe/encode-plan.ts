import { zeroAddress } from 'viem';
import { DomainError } from '@/server/domain/errors';
import type { ChangePlan } from '@/server/domain/plan';
import { encodePlanCalls } from '../../protocols';
import { encodeMultiSend, MULTI_SEND_CALL_ONLY } from './multi-send';
import type { SafeContext, SafeTransaction } from './safe-transaction';

/**
 * The plan as one Safe transaction: a single change is called directly, several travel in a batch of plain calls.
 *
 * Gas, refund and payment fields stay zero: safeTxGas 0 makes the whole transaction revert where a call does, so that
 * a plan happens in full or not at all.
 */
export function encodePlan(plan: ChangePlan, { chainId, nonce }: SafeContext): SafeTransaction {
  if (plan.chainId !== chainId) {
    throw new DomainError('invalid-input', `chainId ${plan.chainId} of the plan is not the Safe's: ${chainId}`, {
      field: 'chainId',
      value: plan.chainId,
      limit: String(chainId),
    });
  }
  const calls = encodePlanCalls(plan);
  const [only] = calls;
  const message =
    calls.length === 1
      ? { ...only, operation: 0 as const }
      : { to: MULTI_SEND_CALL_ONLY, value: 0n, data: encodeMultiSend(calls), operation: 1 as const };
  return {
    ...message,
    safeTxGas: 0n,
    baseGas: 0n,
    gasPrice: 0n,
    gasToken: zeroAddress,
    refundReceiver: zeroAddress,
    nonce,
  };
}
