import { DomainError } from '@/server/domain/errors';
import type { ChangePlan } from '@/server/domain/plan';

/** Refuses to encode a plan for another chain than its own. */
export function requireChain({ chainId }: ChangePlan, context: { readonly chainId: number }, whose: string): void {
  if (chainId === context.chainId) return;
  const message = `chainId ${chainId} of the plan is not the ${whose}'s: ${context.chainId}`;
  throw new DomainError('invalid-input', message, {
    field: 'chainId',
    value: chainId,
    limit: String(context.chainId),
  });
}
