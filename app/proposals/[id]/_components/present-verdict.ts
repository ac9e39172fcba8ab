import type { ShownVerdict } from '../../../_verdict/verdict-card';
import { isWaiting } from '../../_components/is-waiting';
import type { Proposal } from './proposal';

/** A proposal that still waits, judged under a version of the policy that is no longer in force. */
export const isJudgedUnderOlderPolicy = ({ state, verdict }: Proposal): boolean =>
  isWaiting({ state }) && verdict.policyVersion !== verdict.policyInForce;

/** A verdict as it counts now: stale once the policy has changed; that of a closed proposal stays what it was. */
export const presentVerdict = (proposal: Proposal, verdict: ShownVerdict): ShownVerdict =>
  isJudgedUnderOlderPolicy(proposal) ? { ...verdict, state: 'stale' } : verdict;
