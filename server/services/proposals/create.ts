import { getAddress } from 'viem';
import { audited, toJson, transact } from '@/server/adapters/persistence';
import { DomainError } from '@/server/domain/errors';
import type { EvidenceBundle } from '@/server/domain/evidence';
import { applyParameters, marketFromIntegers } from '@/server/domain/parameters';
import { planChanges } from '@/server/domain/plan';
import { auditActor, authorise, requireSession } from '../authorise';
import { mustRead, tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { engineContentHash } from '../engine-hash';
import { findMarket, type FoundMarket } from '../markets/find';
import { readMarketState, type MarketState } from '../markets/live';
import { computeReport } from '../markets/report';
import { readCurrentPolicy } from '../policies/read';
import { lockWorkspace } from '../workspaces/find';
import { composeProposal } from './compose';
import { marketSituation } from './evidence-facts';
import { innermostCalls } from './carried';
import { findPlace } from './place';
import { readTargets } from './target-facts';
import type { CreateProposalInput } from './schema';
import { toStoredForm } from './stored-form';
import { findStressEvidence } from './stress-evidence';
import type { StoredSimulation } from './stored-evidence';
import { transitionOfBook } from './transition';

const DEFAULT_DEADLINE_SECONDS = 14 * 86_400;

/** The plan from what the chain holds now to what is asked; refuses the first broken bound, step or relation. */
function planFor(input: CreateProposalInput, deadline: number, market: FoundMarket, state: MarketState) {
  const { title, summary } = input;
  const { autonomy } = state;
  if (input.autonomy && !autonomy)
    throw new DomainError('unsupported', 'autonomy cannot be configured: this market has no controller', {
      field: 'autonomy',
    });
  const before = marketFromIntegers(market.stored, state.parameters);
  const after = applyParameters(before, input.parameters);
  const marketName = market.name;
  const plan = planChanges({
    chainId: market.chainId,
    title,
    summary,
    deadline,
    markets: [{ market: getAddress(market.contractAddress), marketName, inForce: state.parameters, after }],
    autonomy:
      input.autonomy && autonomy
        ? [
            {
              controller: autonomy.controller,
              marketId: autonomy.marketId,
              marketName,
              before: autonomy.configuration,
              after: input.autonomy,
            },
          ]
        : [],
  });
  return { plan, before, after };
}

/** Unix seconds. A Safe's transaction never expires by itself, so every plan has a last moment. */
function deadlineOf({ deadline }: CreateProposalInput, now: Date): number {
  const present = Math.floor(now.getTime() / 1000);
  if (deadline === null) return present + DEFAULT_DEADLINE_SECONDS;
  if (deadline > present) return deadline;
  throw new DomainError('out-of-range', `deadline ${deadline} is out of range: in the future (unix seconds)`, {
    field: 'deadline',
    value: deadline,
    unit: 'unix seconds',
    limit: 'in the future',
  });
}

/**
 * Makes a proposal: reads the chain anew, validates, judges both parameter sets, composes and simulates the bytes
 * for the market's venue, and stores all of it at once. Nothing is stored unless every part could be made.
 */
export async function createProposal(context: ServiceContext, input: CreateProposalInput) {
  const { actor, chain, database, now } = context;
  const createdBy = requireSession(actor).toLowerCase();
  const market = await findMarket(database, input.marketSlug);
  await authorise(database, actor, market.workspace, 'steward');
  const deadline = deadlineOf(input, now());
  const [state, found] = await mustRead(
    Promise.all([readMarketState(context, market), findPlace(context, market, input.safeNonce)]),
  );
  const { plan: draft, before, after } = planFor(input, deadline, market, state);
  const { policy } = await readCurrentPolicy(database, market.workspaceId);
  const reportBefore = await computeReport(database, market, before, policy);
  const reportAfter = await computeReport(database, market, after, policy);
  const stress = input.stressRunId
    ? await findStressEvidence(database, input.stressRunId, market.id, before, after)
    : null;
  const address = getAddress(market.contractAddress);
  const json = (value: unknown) => toJson(value) as EvidenceBundle['simulation'];
  const composed = await mustRead(
    composeProposal(
      context,
      draft,
      {
        engineContentHash: await engineContentHash(),
        inputs: {
          markets: [{ market: address, marketName: market.name, before, after }],
          policy,
          stress: stress?.run ?? null,
        },
        reports: [{ market: address, before: json(reportBefore.report), after: json(reportAfter.report) }],
        stress: stress?.evidence ?? null,
      },
      found,
    ),
  );
  const {
    carried,
    identity: { identity, hashes },
  } = composed;
  const transition = await tryRead(transitionOfBook(context, state, before, after));
  const targets = await mustRead(readTargets(chain, innermostCalls(composed.carried, composed.plan)));
  const simulation: StoredSimulation = {
    blockNumber: Number(state.blockNumber),
    plan: composed.simulation,
    transition: transition.read,
    targets,
    market: marketSituation(state),
  };
  return transact(
    auditActor(actor),
    'proposal.create',
    async (transaction) => {
      const workspace = await lockWorkspace(transaction, market.workspace.slug);
      await authorise(transaction, actor, workspace, 'steward');
      const { _max } = await transaction.proposal.aggregate({
        where: { workspaceId: workspace.id },
        _max: { number: true },
      });
      const row = await transaction.proposal.create({
        data: {
          workspaceId: workspace.id,
          number: (_max.number ?? 0) + 1,
          title: input.title,
          summary: input.summary,
          state: 'open',
          plan: toJson(composed.plan, 'plan'),
          venue: carried.venue,
          encoded: toJson(toStoredForm(carried, found.threshold), 'encoded'),
          identity,
          domainHash: hashes?.domainHash ?? null,
          messageHash: hashes?.messageHash ?? null,
          safeNonce: carried.signing?.context.nonce ?? null,
          evidence: toJson(composed.bundle, 'evidence'),
          evidenceDigest: composed.digest,
          simulation: toJson(simulation, 'simulation'),
          reportId: reportAfter.id,
          stressRunId: input.stressRunId,
          createdBy,
          expiresAt: new Date(deadline * 1000),
          markets: { create: { marketId: market.id } },
        },
      });
      const details = {
        title: input.title,
        market: market.slug,
        parameters: input.parameters,
        autonomy: input.autonomy !== null,
        venue: carried.venue,
        identity,
        evidenceDigest: composed.digest,
      };
      return audited({ id: row.id }, { subject: row.id, workspaceId: workspace.id, details });
    },
    database,
  );
}
