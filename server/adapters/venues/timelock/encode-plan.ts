import type { Hex } from 'viem';
import { jsonDigest } from '@/server/domain/evidence';
import type { ChangePlan } from '@/server/domain/plan';
import { encodePlanCalls } from '../../protocols';
import { type Batch, toBatch } from '../batch';
import { requireChain } from '../require-chain';
import type { TimelockContext } from './context';

/** A batch operation, as it is scheduled and later executed with the very same words. */
export interface TimelockOperation extends Batch {
  readonly predecessor: Hex;
  readonly salt: Hex;
  readonly delaySeconds: number;
}

/**
 * The plan as one batch operation. The salt is the evidence's digest: the same calls with other evidence are another
 * operation, and the same plan scheduled twice is refused by the timelock.
 */
export function encodePlan(plan: ChangePlan, context: TimelockContext): TimelockOperation {
  requireChain(plan, context, 'timelock');
  const { predecessor, delaySeconds } = context;
  const { evidenceDigest } = plan;
  const salt = evidenceDigest === undefined || evidenceDigest === 'evidenceDigest' ? jsonDigest(plan) : evidenceDigest;
  return { ...toBatch(encodePlanCalls(plan)), predecessor, salt, delaySeconds };
}
