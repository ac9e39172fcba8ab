import { type ChangePlan, proposalDescription } from '@/server/domain/plan';
import { encodePlanCalls } from '../../protocols';
import { type Batch, toBatch } from '../batch';
import { requireChain } from '../require-chain';
import type { GovernorContext } from './context';

/** What is proposed, voted on, queued and executed: the same words each time. */
export interface GovernorProposal extends Batch {
  readonly description: string;
}

/** The plan as one proposal; its description is written from the plan, numbers and evidence digest included. */
export function encodePlan(plan: ChangePlan, context: GovernorContext): GovernorProposal {
  requireChain(plan, context, 'governor');
  return { ...toBatch(encodePlanCalls(plan)), description: proposalDescription(plan) };
}
