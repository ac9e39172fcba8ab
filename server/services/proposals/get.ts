import { type Address, getAddress, type Hex } from 'viem';
import { safeTransactionJson } from '@/server/adapters/venues/safe';
import { blockingChecks, canBeOverridden } from '@/server/domain/checks';
import { summarisePlan } from '@/server/domain/plan';
import { inShort } from '@/server/domain/proposal-text';
import type { StabilityReport } from '@/server/domain/stability';
import { tryRead, type Unreachable } from '../chain-read';
import type { ServiceContext } from '../context';
import { readCurrentPolicy } from '../policies/read';
import { innermostCalls, outermostCall } from './carried';
import { changedRows } from './changed-rows';
import { effectsOf } from './effects';
import { countingSignatures } from './count-signatures';
import { findProposal, type FoundProposal, isWaiting } from './find';
import { marketsOf } from './markets-of';
import { nextAction } from './next-action';
import { overrideHistory } from './override-history';
import { readOverrides } from '../overrides/read';
import { presentChecks } from './present-checks';
import type { ReadBack } from './read-back';
import { reconcileProposal } from './reconcile';
import { readStanding } from './standing';
import { readStoredEvidence } from './stored-evidence';
import { textFacts } from './text-facts';
import { nestedOf, signaturesOver, stewardOf, timelockOf, voteOf, wireCall } from './venue-details';

const verdictOf = ({ verdict, criticalShock }: StabilityReport) => ({
  state: verdict.state,
  checks: [...verdict.checks],
  criticalShock,
});

function stressOf({ row }: FoundProposal) {
  if (!row.stressRun) return null;
  const { id, digest, request } = row.stressRun;
  const { scenario } = request as { scenario: { name: string; event?: string } };
  return {
    runId: id,
    digest: digest as Hex | null,
    scenario: scenario.event ?? scenario.name,
    summary: (row.stressRun.result as { paired?: unknown } | null)?.paired ?? null,
  };
}

function executionOf({ executedTransactionHash, executedBlockNumber, executedAt, executedBy }: FoundProposal['row']) {
  if (!executedTransactionHash || executedBlockNumber === null || !executedAt || !executedBy) return null;
  return {
    transactionHash: executedTransactionHash as Hex,
    blockNumber: Number(executedBlockNumber),
    blockTime: executedAt,
    executor: getAddress(executedBy),
  };
}

function unreachable(standing: { readonly read: unknown } | { readonly unreachable: Unreachable }): Unreachable {
  if ('unreachable' in standing) return standing.unreachable;
  throw new Error('a Safe that was read has an address');
}

/** Everything that a proposal's page shows, brought up to what the chain says. */
export async function getProposal(
  context: ServiceContext,
  { id, account = null }: { readonly id: string; readonly account?: Address | null },
) {
  const stored = await findProposal(context.database, id);
  const standing = await tryRead(readStanding(context.chain, stored, context.now()));
  const live = standing.read;
  const found = (live && (await tryRead(reconcileProposal(context, stored, live))).read) ?? stored;
  const { row, plan, carried } = found;
  const { signing } = carried;
  const safe = live?.safe ?? null;
  const { simulation, marketName, before, after, besides, bundle } = readStoredEvidence(row);
  const held = row.readBack as unknown as ReadBack | null;
  const waiting = isWaiting(row.state);
  const checks = await presentChecks(context, found, live);
  const { policy: inForce } = await readCurrentPolicy(context.database, row.workspaceId);
  const blocking = waiting ? blockingChecks(checks).map(({ label }) => label) : [];
  const signatures = signaturesOver(row, row.identity);
  const counting = safe ? countingSignatures(row.signatures, safe, row.identity).length : signatures.length;
  const threshold = safe?.threshold ?? found.thresholdAtCreation;
  const { failureReason, state } = row;
  const autonomy = plan.changes.find((change) => change.kind === 'autonomy');
  const execution = executionOf(row);
  const [market] = marketsOf(row, bundle);
  const names = bundle.inputs.markets.map((one) => one.marketName);
  const answer = {
    id: row.id,
    number: row.number,
    marketSlug: market.slug,
    marketName: names.join(' and '),
    workspaceSlug: row.workspace.slug,
    workspaceName: row.workspace.name,
    chainId: plan.chainId,
    title: row.title,
    summary: row.summary,
    deadline: row.expiresAt,
    createdBy: getAddress(row.createdBy),
    draftedBy: row.draftedBy && getAddress(row.draftedBy),
    createdAt: row.createdAt,
    state,
    failureReason,
    nextAction: nextAction({
      state,
      venue: carried.venue,
      signatures: counting,
      threshold,
      blocking,
      failureReason,
      operation: live?.operation,
      vote: live?.vote,
      steward: live?.steward,
      now: context.now(),
    }),
    sentence: summarisePlan(plan),
    rows: changedRows(plan, simulation.plan, held),
    autonomy: autonomy ? { controller: autonomy.controller, before: autonomy.before, after: autonomy.after } : null,
    verdict: {
      policyVersion: bundle.inputs.policy.version,
      policyInForce: inForce.version,
      marketName,
      before: verdictOf(before),
      after: verdictOf(after),
      besides: besides.map((one) => ({
        marketName: one.name,
        before: one.before.verdict.state,
        after: one.after.verdict.state,
        criticalShock: one.after.criticalShock,
      })),
    },
    stress: stressOf(found),
    checks,
    overridable: waiting
      ? blockingChecks(checks)
          .filter(canBeOverridden)
          .map(({ name }) => name)
      : [],
    overrides: overrideHistory(await readOverrides(context.database, row.id), checks),
    blocking,
    call: wireCall(outermostCall(carried, plan)),
    venue: carried.venue,
    identity: row.identity as Hex,
    transaction: signing && safeTransactionJson(signing.transaction),
    hashes: signing && {
      domainHash: row.domainHash as Hex,
      messageHash: row.messageHash as Hex,
      safeTxHash: row.identity as Hex,
    },
    safe:
      signing &&
      (safe
        ? { ...safe, state: 'live' as const, owners: [...safe.owners], approved: [...safe.approved] }
        : unreachable(standing)),
    safeAddress: signing && signing.context.safe,
    signatures,
    // Once it has left the Safe, an approval by its owner's next nonce would be of nothing.
    nested: safe && (state === 'open' || state === 'executable') ? await nestedOf(context, found, safe) : [],
    timelock: timelockOf(carried, live),
    vote: await voteOf(context, carried, live, account),
    steward: await stewardOf(context, carried, live),
    evidenceDigest: row.evidenceDigest as Hex,
    effects: effectsOf(simulation.plan),
    simulation: {
      blockNumber: simulation.blockNumber,
      success: simulation.plan.state === 'pass' || simulation.plan.state === 'warn',
      gasUsed: simulation.plan.gasUsed,
      reason: simulation.plan.reason,
      after: (simulation.after ?? []).map(({ number, title }) => `#${number} ${title}`),
    },
    execution: execution && { ...execution, asAsked: held?.asAsked ?? false },
  };
  const facts = textFacts(answer, simulation, innermostCalls(carried, plan), '');
  return { ...answer, inShort: inShort(facts) };
}
