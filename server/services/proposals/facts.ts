import {
  batchContractOf,
  batchOperations,
  DEFAULT_SAFE_VERSION,
  safeTransactionJson,
} from '@/server/adapters/venues/safe';
import type { ProposalFacts } from '@/server/domain/checks';
import type { EvidenceBundle } from '@/server/domain/evidence';
import type { ChangePlan } from '@/server/domain/plan';
import type { MarketState } from '../markets/live';
import { innermostCalls, type Signing } from './carried';
import { stateAfter } from './earlier';
import type { EarlierPlan } from './earlier-plan';
import { encodingFacts } from './encoding-facts';
import { evidenceFacts } from './evidence-facts';
import type { FoundProposal } from './find';
import type { StoredSimulation } from './stored-evidence';
import type { Standing } from './standing';
import { type KnownAddress, type StoredTarget, targetFacts } from './target-facts';

export interface FactSources {
  readonly found: FoundProposal;
  readonly simulation: StoredSimulation;
  readonly bundle: EvidenceBundle;
  readonly verdict: ProposalFacts['verdict'];
  readonly policy: ProposalFacts['policy'];
  readonly now: Date;
  /** the markets as the chain has them now, in the order of the evidence; null where one could not be read */
  readonly states: readonly MarketState[] | null;
  /** what the same Safe has to execute before, and what it was made to come after but won't */
  readonly earlier: readonly EarlierPlan[];
  readonly missingBefore: readonly string[];
  /** where the venue says that it stands; null where it could not be read */
  readonly standing: Standing | null;
  /** what the deployed contracts say of the bytes; null where they could not be asked */
  readonly onChain: { readonly refusal: string | null } | null;
  readonly review: ProposalFacts['review'];
  /** titles of other waiting proposals with this one's nonce */
  readonly sameNonce: readonly string[];
  /** contracts called, as they are now; null where they could not be read */
  readonly targets: readonly StoredTarget[] | null;
  readonly known: readonly KnownAddress[];
  readonly waitsSeconds: ProposalFacts['waitsSeconds'];
}

function safeFacts({ context, transaction }: Signing, { standing, sameNonce }: FactSources): ProposalFacts['safe'] {
  return {
    address: context.safe,
    transaction: safeTransactionJson(transaction),
    nonceNow: standing?.safe?.nonce ?? null,
    batchContract: batchContractOf(context.version ?? DEFAULT_SAFE_VERSION, context.chainId).address,
    batchOperations: transaction.operation === 1 ? batchOperations(transaction.data) : [],
    sameNonce,
    scheduled: standing?.operation != null && standing.operation.state !== 'unset',
  };
}

function onChainFacts(
  plan: ChangePlan,
  states: readonly MarketState[],
  missingBefore: readonly string[],
): ProposalFacts['onChain'] {
  return {
    missingBefore,
    targets: plan.changes.map((change) =>
      change.kind === 'parameters'
        ? { kind: 'parameters', integers: holding(states, change.market)?.parameters[change.group] ?? {} }
        : { kind: 'autonomy', configuration: controlling(states, change.marketId)?.configuration ?? null },
    ),
  };
}

/** A plan that was tampered with may name a market that isn't the proposal's: of that nothing is known to be in force. */
const holding = (states: readonly MarketState[], market: string) =>
  states.find((one) => one.market.toLowerCase() === market.toLowerCase());

const controlling = (states: readonly MarketState[], marketId: string) =>
  states.find(({ autonomy }) => autonomy?.marketId.toLowerCase() === marketId.toLowerCase())?.autonomy;

/** Everything that the checks look at, from what was stored and what the chain says now. */
export function proposalFacts(sources: FactSources): ProposalFacts {
  const { found, simulation, bundle, verdict, policy, now, states, targets } = sources;
  const { row, plan, carried } = found;
  return {
    plan,
    now: Math.floor(now.getTime() / 1000),
    onChain:
      states &&
      onChainFacts(
        plan,
        states.map((one) => stateAfter(one, sources.earlier)),
        sources.missingBefore,
      ),
    simulation: simulation.plan,
    verdict,
    policy,
    transition: simulation.transition,
    calls: innermostCalls(carried, plan),
    venue: { name: carried.venue, onChain: sources.onChain },
    safe: carried.signing && safeFacts(carried.signing, sources),
    encoding: encodingFacts(found),
    targets: targets && simulation.targets ? targetFacts(targets, simulation.targets, sources.known) : null,
    evidence: evidenceFacts(
      bundle,
      { plan, createdAt: row.createdAt, storedDigest: row.evidenceDigest },
      simulation.market ? [simulation.market, ...(simulation.besides ?? [])] : null,
      states,
    ),
    review: sources.review,
    // The reference market's setters settle before they store.
    retroactiveProtocols: [],
    waitsSeconds: sources.waitsSeconds,
  };
}
