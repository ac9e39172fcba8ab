import {
  batchContractOf,
  batchOperations,
  DEFAULT_SAFE_VERSION,
  describedCalls,
  planLabels,
  safeTransactionJson,
} from '@/server/adapters/venues/safe';
import type { ProposalFacts } from '@/server/domain/checks';
import type { EvidenceBundle } from '@/server/domain/evidence';
import type { ChangePlan } from '@/server/domain/plan';
import type { MarketState } from '../markets/live';
import { encodingFacts } from './encoding-facts';
import { evidenceFacts } from './evidence-facts';
import type { FoundProposal } from './find';
import type { StoredSimulation } from './stored-evidence';
import { type KnownAddress, type StoredTarget, targetFacts } from './target-facts';

export interface FactSources {
  readonly found: FoundProposal;
  readonly simulation: StoredSimulation;
  readonly bundle: EvidenceBundle;
  readonly verdict: ProposalFacts['verdict'];
  readonly policy: ProposalFacts['policy'];
  readonly now: Date;
  /** the market as the chain has it now; null where it could not be read */
  readonly state: MarketState | null;
  /** the Safe's nonce now; null where it could not be read */
  readonly nonceNow: number | null;
  /** what the deployed Safe says of the hash; null where it could not be asked */
  readonly onChain: { readonly refusal: string | null } | null;
  readonly review: ProposalFacts['review'];
  /** titles of other waiting proposals with this one's nonce */
  readonly sameNonce: readonly string[];
  /** contracts called, as they are now; null where they could not be read */
  readonly targets: readonly StoredTarget[] | null;
  readonly known: readonly KnownAddress[];
}

function onChainFacts(plan: ChangePlan, state: MarketState): ProposalFacts['onChain'] {
  return {
    targets: plan.changes.map((change) =>
      change.kind === 'parameters'
        ? { kind: 'parameters', integers: state.parameters[change.group] }
        : { kind: 'autonomy', configuration: state.autonomy?.configuration ?? null },
    ),
  };
}

/** Everything that the checks look at, from what was stored and what the chain says now. */
export function proposalFacts(sources: FactSources): ProposalFacts {
  const { found, simulation, bundle, verdict, policy, now, state, targets } = sources;
  const { row, plan, safeTransaction, safeContext } = found;
  return {
    plan,
    now: Math.floor(now.getTime() / 1000),
    onChain: state && onChainFacts(plan, state),
    simulation: simulation.plan,
    verdict,
    policy,
    transition: simulation.transition,
    calls: describedCalls(safeTransaction, planLabels(plan)),
    safe: {
      address: safeContext.safe,
      transaction: safeTransactionJson(safeTransaction),
      nonceNow: sources.nonceNow,
      batchContract: batchContractOf(safeContext.version ?? DEFAULT_SAFE_VERSION, safeContext.chainId).address,
      batchOperations: safeTransaction.operation === 1 ? batchOperations(safeTransaction.data) : [],
      onChain: sources.onChain,
      sameNonce: sources.sameNonce,
    },
    encoding: encodingFacts(found),
    targets: targets && simulation.targets ? targetFacts(targets, simulation.targets, sources.known) : null,
    evidence: evidenceFacts(
      bundle,
      { plan, createdAt: row.createdAt, storedDigest: row.evidenceDigest },
      simulation.market ?? null,
      state,
    ),
    review: sources.review,
    // The reference market's setters settle before they store.
    retroactiveProtocols: [],
    waitsSeconds: null,
  };
}
