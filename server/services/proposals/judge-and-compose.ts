import { type Address, getAddress } from 'viem';
import { EarlierReverts, onChainAfter } from '@/server/adapters/chain/copy/chain-after';
import { toJson } from '@/server/adapters/persistence';
import { readPositions, readTraders } from '@/server/adapters/protocols/reference-perp';
import { DomainError } from '@/server/domain/errors';
import type { EvidenceBundle } from '@/server/domain/evidence';
import { applyParameters, marketFromIntegers } from '@/server/domain/parameters';
import { planChanges } from '@/server/domain/plan';
import { tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { engineContentHash } from '../engine-hash';
import { ServiceError } from '../errors';
import type { FoundMarket } from '../markets/find';
import { readMarketState, type MarketState } from '../markets/live';
import { computeReport } from '../markets/report';
import { readCurrentPolicy } from '../policies/read';
import { innermostCalls } from './carried';
import { composeProposal } from './compose';
import { batchOf, type EarlierPlan } from './earlier';
import { marketSituation } from './evidence-facts';
import type { FoundPlace } from './place';
import type { CreateProposalInput } from './schema';
import type { StoredSimulation } from './stored-evidence';
import { findStressEvidence } from './stress-evidence';
import { readTargets } from './target-facts';
import { transitionOfBook } from './transition';

interface Question {
  readonly market: FoundMarket;
  readonly found: FoundPlace;
  /** unix seconds */
  readonly deadline: number;
  /** what the same Safe has to execute before, in order */
  readonly earlier: readonly EarlierPlan[];
}

/**
 * Everything that is said of the change, on the chain as it will be once the Safe has executed what comes before: the plan
 * from what it holds, both verdicts, the bytes, what they do.
 */
export async function judgeAndCompose(context: ServiceContext, input: CreateProposalInput, question: Question) {
  const { chain } = context;
  const { market, found, earlier } = question;
  const address = getAddress(market.contractAddress);
  // A copy of the chain has no events, so who may hold a position is asked of the chain itself.
  const traders =
    earlier.length > 0 ? await readTraders(chain, address, await chain.getBlockNumber({ cacheTime: 0 })) : undefined;
  const batches = earlier.map((one) => batchOf(found.place, one));
  try {
    return await onChainAfter(chain, batches, (after) => work({ ...context, chain: after }, input, question, traders));
  } catch (error) {
    if (error instanceof DomainError && earlier.length > 0)
      throw new DomainError(
        error.code,
        `after ${batches.map(({ name }) => name).join(', ')}: ${error.message}`,
        error.facts,
      );
    if (!(error instanceof EarlierReverts)) throw error;
    throw new ServiceError('conflict', `${error.message}: cancel it, or wait until it is out of the way`);
  }
}

async function work(
  context: ServiceContext,
  input: CreateProposalInput,
  { market, found, deadline, earlier }: Question,
  traders: readonly Address[] | undefined,
) {
  const { chain, database } = context;
  const address = getAddress(market.contractAddress);
  const state = await readMarketState(context, market);
  const { plan: draft, before, after } = planFor(input, deadline, market, state);
  const { policy } = await readCurrentPolicy(database, market.workspaceId);
  const reportBefore = await computeReport(database, market, before, policy);
  const reportAfter = await computeReport(database, market, after, policy);
  const stress = input.stressRunId
    ? await findStressEvidence(database, input.stressRunId, market.id, before, after)
    : null;
  const json = (value: unknown) => toJson(value) as EvidenceBundle['simulation'];
  const positions = traders && (await readPositions(chain, address, state.blockNumber, traders));
  const composed = await composeProposal(
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
    positions?.map(({ account }) => ({ market: address, account })),
  );
  const transition = await tryRead(transitionOfBook(context, state, before, after, traders));
  const targets = await readTargets(chain, innermostCalls(composed.carried, composed.plan));
  const simulation: StoredSimulation = {
    blockNumber: Number(state.blockNumber),
    plan: composed.simulation,
    transition: transition.read,
    targets,
    market: marketSituation(state),
    ...(earlier.length > 0 && {
      after: earlier.map(({ number, title, identity }) => ({ number, title, identity })),
    }),
  };
  return { composed, reportAfter, simulation };
}

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
