import type { Address, Hex } from 'viem';
import {
  batchContractOf,
  batchOperations,
  DEFAULT_SAFE_VERSION,
  describe,
  describedCalls,
  encodeApproval,
  encodeCalls,
  encodePlan,
  planLabels,
  predictId,
  type SafeContext,
  safeTransactionJson,
} from '@/server/adapters/venues/safe';
import { encodePlan as encodeOperation, predictId as predictOperation, steps } from '@/server/adapters/venues/timelock';
import { type Check, PROPOSAL_CHECKS, type ProposalFacts } from '@/server/domain/checks';
import { type ChangePlan, describePlan } from '@/server/domain/plan';
import type { ExitCode } from './command';
import type { SafePlan } from './safe-plan';

/** Checks that a plan alone can answer; those that need a chain or an analysis belong to the proposal. */
const OFFLINE_CHECKS = new Set([
  'parametersWithinLimits',
  'autonomyIsSound',
  'textAgreesWithNumbers',
  'beginsInTime',
  'decodingIsComplete',
  'delegatecallOnlyToBatch',
  'movesNoEther',
]);

const SIMULATION_CHECKS = new Set([
  'parametersWithinLimits',
  'autonomyIsSound',
  'textAgreesWithNumbers',
  'simulationSucceeds',
  'simulationsAgree',
  'askedIsAccepted',
  'changesNothingElse',
  'powersAreUnchanged',
]);

const SAFE_CHECKS = new Set(['delegatecallOnlyToBatch', 'movesNoEther']);

/** The checks that need neither chain nor analysis. Those that look at a Safe's fields say so where there is none. */
export function offlineChecks(
  plan: ChangePlan,
  calls: ProposalFacts['calls'],
  safe: ProposalFacts['safe'],
  leftOut: readonly string[] = [],
): Check[] {
  const facts: ProposalFacts = { ...nothingKnown(plan), calls, safe };
  const asked = PROPOSAL_CHECKS.filter(
    ({ name }) => OFFLINE_CHECKS.has(name) && (safe || !SAFE_CHECKS.has(name)) && !leftOut.includes(name),
  );
  return asked.map((check) => ({ name: check.name, ...check.run(facts) }));
}

/** The checks of a plan that a simulation answers. */
export function simulationChecks(plan: ChangePlan, simulation: ProposalFacts['simulation']): Check[] {
  const facts: ProposalFacts = { ...nothingKnown(plan), simulation };
  const asked = PROPOSAL_CHECKS.filter(({ name }) => SIMULATION_CHECKS.has(name));
  return asked.map((check) => ({ name: check.name, ...check.run(facts) }));
}

const nothingKnown = (plan: ChangePlan): ProposalFacts => ({
  plan,
  now: 0,
  onChain: null,
  simulation: null,
  verdict: null,
  policy: null,
  transition: null,
  calls: null,
  venue: { name: 'safe', onChain: null },
  safe: null,
  encoding: null,
  targets: null,
  evidence: null,
  review: null,
  retroactiveProtocols: [],
  waitsSeconds: null,
});

/** What a plan is as a transaction of a Safe: bytes, hashes, every level decoded, and what speaks against it. */
export function planFacts({ plan, context, timelock, approver }: SafePlan) {
  const operation = timelock && encodeOperation(plan, timelock);
  const transaction =
    timelock && operation ? encodeCalls([steps(operation, timelock)[0].call], context) : encodePlan(plan, context);
  const json = safeTransactionJson(transaction);
  const hashes = predictId(transaction, context);
  const labels = { ...planLabels(plan), ...(timelock && { [timelock.timelock.toLowerCase()]: 'timelock' }) };
  const call = describe(transaction, labels);
  const calls = timelock ? call.calls : describedCalls(transaction, labels);
  const checks = offlineChecks(plan, calls, {
    address: context.safe,
    transaction: json,
    nonceNow: null,
    batchContract: batchContractOf(context.version ?? DEFAULT_SAFE_VERSION, context.chainId).address,
    batchOperations: transaction.operation === 1 ? batchOperations(transaction.data) : [],
    sameNonce: [],
  });
  return {
    venue: 'safe' as const,
    title: plan.title,
    summary: plan.summary,
    sentences: describePlan(plan),
    chainId: context.chainId,
    safe: context.safe,
    nonce: context.nonce,
    transaction: json,
    hashes,
    operation: operation ? predictOperation(operation) : null,
    call,
    calls,
    approval: approver ? approvalFacts(context.safe, hashes.safeTxHash, approver) : null,
    checks,
  };
}

/** What an owner that is a Safe executes to approve, with the hashes that its own owners sign. */
function approvalFacts(parent: Address, safeTxHash: Hex, approver: SafeContext) {
  const transaction = encodeApproval(parent, safeTxHash, approver);
  return {
    safe: approver.safe,
    nonce: approver.nonce,
    transaction: safeTransactionJson(transaction),
    hashes: predictId(transaction, approver),
    call: describe(transaction, { [parent.toLowerCase()]: 'the Safe that it owns' }),
  };
}

export type PlanFacts = ReturnType<typeof planFacts>;

export const exitCodeOf = ({ checks }: Pick<PlanFacts, 'checks'>): ExitCode =>
  checks.every(({ state }) => state === 'pass') ? 0 : 1;
