import type { ChangePlan } from '@/server/domain/plan';
import { encodePlanCalls } from '../../protocols';
import { requireChain } from '../require-chain';
import { encodeCalls } from './encode-calls';
import type { SafeContext, SafeTransaction } from './safe-transaction';

/** The plan as one Safe transaction: it happens in full or not at all. */
export function encodePlan(plan: ChangePlan, context: SafeContext): SafeTransaction {
  requireChain(plan, context, 'Safe');
  return encodeCalls(encodePlanCalls(plan), context);
}
