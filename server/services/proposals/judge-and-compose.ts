import { type Address, getAddress, isAddressEqual } from 'viem';
import { EarlierReverts, onChainAfter } from '@/server/adapters/chain/copy/chain-after';
import type { OpenAccount } from '@/server/adapters/chain/simulation';
import { toJson } from '@/server/adapters/persistence';
import { readPositions, readTraders } from '@/server/adapters/protocols/reference-perp';
import type { TransitionFacts } from '@/server/domain/checks';
import { DomainError } from '@/server/domain/errors';
import type { EvidenceBundle } from '@/server/domain/evidence';
import { applyParameters, marketFromIntegers } from '@/server/domain/parameters';
import { type ChangePlan, planChanges } from '@/server/domain/plan';
import { tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { engineContentHash } from '../engine-hash';
import { ServiceError } from '../errors';
import type { FoundMarket } from '../markets/find';
import { readMarketState } from '../markets/live';
import { computeReport } from '../markets/report';
import { readCurrentPolicy } from '../policies/read';
import { innermostCalls } from './carried';
import { composeProposal } from './compose';
import { batchOf } from './earlier';
import type { EarlierPlan } from './earlier-plan';
import { marketSituation } from './evidence-facts';
import type { FoundPlace } from './place';
import type { CreateProposalInput } from './schema';
import type { StoredSimulation } from './stored-evidence';
import { findStressEvidence } from './stress-evidence';
import { readTargets } from './target-facts';
import { transitionOfBook } from './transition';

/** A market, and what is asked of it. */
export interface MarketToChange {
  readonly market: FoundMarket;
  /** changed ones only, in their own units */
  readonly parameters: Readonly<Record<string, number>>;
}

interface Question {
  /** the one that the proposal is filed under first */
  readonly markets: readonly [MarketToChange, ...MarketToChange[]];
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
  const { markets, found, earlier } = question;
  // A copy of the chain has no events, so who may hold a position is asked of the chain itself.
  const traders = earlier.length > 0 ? await tradersOf(chain, markets) : null;
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

async function tradersOf(chain: ServiceContext['chain'], markets: readonly MarketToChange[]) {
  const block = await chain.getBlockNumber({ cacheTime: 0 });
  return Promise.all(markets.map(({ market }) => readTraders(chain, getAddress(market.contractAddress), block)));
}

async function work(
  context: ServiceContext,
  input: CreateProposalInput,
  { markets, found, deadline, earlier }: Question,
  traders: readonly (readonly Address[])[] | null,
) {
  const { chain, database } = context;
  const sides = await Promise.all(markets.map((one) => sideOf(context, one)));
  const draft = planFor(input, deadline, sides);
  const { policy } = await readCurrentPolicy(database, markets[0].market.workspaceId);
  const reports = [];
  for (const { market, before, after } of sides)
    reports.push({
      before: await computeReport(database, market, before, policy),
      after: await computeReport(database, market, after, policy),
    });
  const [first] = sides;
  const stress = input.stressRunId
    ? await findStressEvidence(database, input.stressRunId, [first, ...sides.slice(1)])
    : null;
  const json = (value: unknown) => toJson(value) as EvidenceBundle['simulation'];
  const positions = traders && (await openAccounts(chain, sides, traders));
  const composed = await composeProposal(
    context,
    draft,
    {
      engineContentHash: await engineContentHash(),
      inputs: {
        markets: sides.map(({ address, market, before, after }) => ({
          market: address,
          marketName: market.name,
          before,
          after,
        })),
        policy,
        stress: stress?.run ?? null,
      },
      reports: reports.map(({ before, after }, index) => ({
        market: sides[index].address,
        before: json(before.report),
        after: json(after.report),
      })),
      stress: stress?.evidence ?? null,
    },
    found,
    positions ?? undefined,
  );
  const transitions = await tryRead(
    Promise.all(
      sides.map(({ state, before, after }, index) => transitionOfBook(context, state, before, after, traders?.[index])),
    ),
  );
  const targets = await readTargets(chain, innermostCalls(composed.carried, composed.plan));
  const [market, ...besides] = sides.map(({ state }) => marketSituation(state));
  const simulation: StoredSimulation = {
    blockNumber: Number(first.state.blockNumber),
    plan: composed.simulation,
    transition: transitions.read && added(transitions.read),
    targets,
    market,
    ...(besides.length > 0 && { besides }),
    ...(earlier.length > 0 && {
      after: earlier.map(({ number, title, identity }) => ({ number, title, identity })),
    }),
  };
  return { composed, reportAfter: reports[0].after, simulation };
}

/** One market of the change: what the chain holds, and what it would hold. */
async function sideOf(context: ServiceContext, { market, parameters }: MarketToChange) {
  const state = await readMarketState(context, market);
  const before = marketFromIntegers(market.stored, state.parameters);
  const after = applyParameters(before, parameters);
  return { market, address: getAddress(market.contractAddress), state, before, after };
}

type Side = Awaited<ReturnType<typeof sideOf>>;

async function openAccounts(
  chain: ServiceContext['chain'],
  sides: readonly Side[],
  traders: readonly (readonly Address[])[],
): Promise<OpenAccount[]> {
  const perMarket = await Promise.all(
    sides.map(async ({ address: market, state }, index) =>
      (await readPositions(chain, market, state.blockNumber, traders[index])).map(({ account }) => ({
        market,
        account,
      })),
    ),
  );
  return perMarket.flat();
}

const added = (transitions: readonly TransitionFacts[]): TransitionFacts => ({
  accounts: transitions.reduce((sum, { accounts }) => sum + accounts, 0),
  notional: transitions.reduce((sum, { notional }) => sum + notional, 0),
});

/**
 * The plan from what the chain holds now to what is asked; refuses the first broken bound, step or relation, and a market
 * that it wouldn't change.
 */
function planFor(input: CreateProposalInput, deadline: number, sides: readonly Side[]): ChangePlan {
  const { title, summary } = input;
  const [first] = sides;
  const { autonomy } = first.state;
  if (input.autonomy && !autonomy)
    throw new DomainError('unsupported', 'autonomy cannot be configured: this market has no controller', {
      field: 'autonomy',
    });
  const plan = planChanges({
    chainId: first.market.chainId,
    title,
    summary,
    deadline,
    markets: sides.map(({ market, address, state, after }) => ({
      market: address,
      marketName: market.name,
      inForce: state.parameters,
      after,
    })),
    autonomy:
      input.autonomy && autonomy
        ? [
            {
              controller: autonomy.controller,
              marketId: autonomy.marketId,
              marketName: first.market.name,
              before: autonomy.configuration,
              after: input.autonomy,
            },
          ]
        : [],
  });
  const idle = sides
    .slice(1)
    .find(
      ({ address }) => !plan.changes.some((one) => one.kind === 'parameters' && isAddressEqual(one.market, address)),
    );
  if (idle)
    throw new DomainError(
      'invalid-input',
      `besides ${idle.market.slug} is refused: every value asked is in force there`,
      {
        field: 'besides',
        value: idle.market.slug,
      },
    );
  return plan;
}
