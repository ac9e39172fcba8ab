import { getAddress, type Hex } from 'viem';
import type { z } from 'zod';
import { describedCalls, planLabels, readSafe, safeTransactionJson } from '@/server/adapters/venues/safe';
import { blockingChecks, canBeOverridden } from '@/server/domain/checks';
import { summarisePlan } from '@/server/domain/plan';
import type { StabilityReport } from '@/server/domain/stability';
import { tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { readCurrentPolicy } from '../policies/read';
import { changedRows } from './changed-rows';
import { effectsOf } from './effects';
import { countingSignatures } from './count-signatures';
import { findProposal, type FoundProposal } from './find';
import { nextAction } from './next-action';
import { overrideHistory } from './override-history';
import { readOverrides } from '../overrides/read';
import { presentChecks } from './present-checks';
import type { ReadBack } from './read-back';
import { reconcileProposal } from './reconcile';
import type { proposalIdInput } from './schema';
import { readStoredEvidence } from './stored-evidence';

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

/** Everything that a proposal's page shows, brought up to what the chain says. */
export async function getProposal(context: ServiceContext, input: z.output<typeof proposalIdInput>) {
  const stored = await findProposal(context.database, input.id);
  const safe = await tryRead(readSafe(context.chain, stored.safeContext.safe));
  const live = safe.read;
  const found = (live && (await tryRead(reconcileProposal(context, stored, live))).read) ?? stored;
  const { row, plan, safeTransaction, safeContext } = found;
  const { simulation, before, after, bundle } = readStoredEvidence(row);
  const held = row.readBack as unknown as ReadBack | null;
  const waiting = row.state === 'open' || row.state === 'executable';
  const checks = await presentChecks(context, found, live);
  const { policy: inForce } = await readCurrentPolicy(context.database, row.workspaceId);
  const blocking = waiting ? blockingChecks(checks).map(({ label }) => label) : [];
  const counting = live ? countingSignatures(row.signatures, live.owners).length : row.signatures.length;
  const threshold = live?.threshold ?? found.thresholdAtCreation;
  const { failureReason, state } = row;
  const autonomy = plan.changes.find((change) => change.kind === 'autonomy');
  const execution = executionOf(row);
  const [{ market }] = row.markets;
  return {
    id: row.id,
    number: row.number,
    marketSlug: market.slug,
    marketName: market.name,
    workspaceSlug: row.workspace.slug,
    workspaceName: row.workspace.name,
    chainId: plan.chainId,
    title: row.title,
    summary: row.summary,
    deadline: row.expiresAt,
    createdBy: getAddress(row.createdBy),
    createdAt: row.createdAt,
    state,
    failureReason,
    nextAction: nextAction({ state, signatures: counting, threshold, blocking, failureReason }),
    sentence: summarisePlan(plan),
    rows: changedRows(plan, simulation.plan, held),
    autonomy: autonomy ? { controller: autonomy.controller, before: autonomy.before, after: autonomy.after } : null,
    verdict: {
      policyVersion: bundle.inputs.policy.version,
      policyInForce: inForce.version,
      before: verdictOf(before),
      after: verdictOf(after),
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
    calls: describedCalls(safeTransaction, planLabels(plan)).map(({ arguments: leaves, ...call }) => ({
      ...call,
      arguments: [...leaves],
    })),
    transaction: safeTransactionJson(safeTransaction),
    hashes: {
      domainHash: row.domainHash as Hex,
      messageHash: row.messageHash as Hex,
      safeTxHash: row.safeTxHash as Hex,
    },
    safe: safe.read ? { ...safe.read, state: 'live' as const, owners: [...safe.read.owners] } : safe.unreachable,
    safeAddress: safeContext.safe,
    signatures: row.signatures.map(({ owner, signature, createdAt }) => ({
      owner: getAddress(owner),
      signature: signature as Hex,
      signedAt: createdAt,
    })),
    evidenceDigest: row.evidenceDigest as Hex,
    effects: effectsOf(simulation.plan),
    simulation: {
      blockNumber: simulation.blockNumber,
      success: simulation.plan.state === 'pass' || simulation.plan.state === 'warn',
      gasUsed: simulation.plan.gasUsed,
      reason: simulation.plan.reason,
    },
    execution: execution && { ...execution, asAsked: held?.asAsked ?? false },
  };
}
