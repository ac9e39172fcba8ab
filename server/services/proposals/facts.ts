import {
  describedCalls,
  MULTI_SEND_CALL_ONLY,
  planLabels,
  safeTransactionJson,
  type SafeTransaction,
} from '@/server/adapters/venues/safe';
import type { ProposalFacts } from '@/server/domain/checks';
import type { ChangePlan } from '@/server/domain/plan';
import type { MarketState } from '../markets/live';
import type { StoredSimulation } from './stored-evidence';

export interface FactSources {
  readonly plan: ChangePlan;
  readonly transaction: SafeTransaction;
  readonly simulation: StoredSimulation;
  readonly verdict: ProposalFacts['verdict'];
  readonly policy: ProposalFacts['policy'];
  readonly now: Date;
  /** the market as the chain has it now; null where it could not be read */
  readonly state: MarketState | null;
  /** the Safe's nonce now; null where it could not be read */
  readonly nonceNow: number | null;
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
  const { plan, transaction, simulation, verdict, policy, now, state, nonceNow } = sources;
  return {
    plan,
    now: Math.floor(now.getTime() / 1000),
    onChain: state && onChainFacts(plan, state),
    simulation: simulation.plan,
    verdict,
    policy,
    transition: simulation.transition,
    calls: describedCalls(transaction, planLabels(plan)),
    safe: { transaction: safeTransactionJson(transaction), nonceNow, batchContract: MULTI_SEND_CALL_ONLY },
  };
}
