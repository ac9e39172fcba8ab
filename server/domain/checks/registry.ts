import type { Check } from './check-state';
import type { ProposalCheck } from './proposal-check';
import type { ProposalFacts } from './proposal-facts';
import { approvedByStewards } from './proposal/approved-by-stewards';
import { askedIsAccepted } from './proposal/asked-is-accepted';
import { autonomyIsSound } from './proposal/autonomy-is-sound';
import { beforeDeadline } from './proposal/before-deadline';
import { beginsInTime } from './proposal/begins-in-time';
import { bytesAreThePlan } from './proposal/bytes-are-the-plan';
import { changesNothingElse } from './proposal/changes-nothing-else';
import { decodingIsComplete } from './proposal/decoding-is-complete';
import { delegatecallOnlyToBatch } from './proposal/delegatecall-only-to-batch';
import { evidenceIsFresh } from './proposal/evidence-is-fresh';
import { evidenceIsWhole } from './proposal/evidence-is-whole';
import { movesNoEther } from './proposal/moves-no-ether';
import { parametersWithinLimits } from './proposal/parameters-within-limits';
import { planIsFresh } from './proposal/plan-is-fresh';
import { powersAreUnchanged } from './proposal/powers-are-unchanged';
import { safeAgreesOnHash } from './proposal/safe-agrees-on-hash';
import { safeNonceIsCurrent } from './proposal/safe-nonce-is-current';
import { settlesFirst } from './proposal/settles-first';
import { simulationSucceeds } from './proposal/simulation-succeeds';
import { simulationsAgree } from './proposal/simulations-agree';
import { targetsAreKnown } from './proposal/targets-are-known';
import { textAgreesWithNumbers } from './proposal/text-agrees-with-numbers';
import { transitionLiquidatesNobody } from './proposal/transition-liquidates-nobody';
import { verdictPassesPolicy } from './proposal/verdict-passes-policy';

/** Every check of a proposal, in the order in which people read them. */
export const PROPOSAL_CHECKS: readonly ProposalCheck[] = [
  parametersWithinLimits,
  autonomyIsSound,
  textAgreesWithNumbers,
  approvedByStewards,
  verdictPassesPolicy,
  transitionLiquidatesNobody,
  evidenceIsWhole,
  evidenceIsFresh,
  planIsFresh,
  settlesFirst,
  beforeDeadline,
  beginsInTime,
  bytesAreThePlan,
  safeAgreesOnHash,
  decodingIsComplete,
  targetsAreKnown,
  simulationSucceeds,
  simulationsAgree,
  askedIsAccepted,
  changesNothingElse,
  powersAreUnchanged,
  delegatecallOnlyToBatch,
  movesNoEther,
  safeNonceIsCurrent,
];

/** A proposal's check with its label and why it matters. */
export interface ProposalCheckResult extends Check {
  readonly label: string;
  readonly why: string;
  /** who answers for it although it doesn't pass */
  readonly override?: { readonly by: string; readonly reason: string; readonly at: Date };
}

export function runProposalChecks(facts: ProposalFacts): ProposalCheckResult[] {
  return PROPOSAL_CHECKS.filter((check) => check.applies?.(facts) ?? true).map((check) => ({
    name: check.name,
    label: check.label,
    why: check.why,
    ...check.run(facts),
  }));
}

/** The checks that forbid signing: all but "pass" and "warn", unless overridden. Unknown blocks like a failure. */
export function blockingChecks<One extends Check & Pick<ProposalCheckResult, 'override'>>(
  checks: readonly One[],
): One[] {
  return checks.filter(({ state, override }) => state !== 'pass' && state !== 'warn' && !override);
}
