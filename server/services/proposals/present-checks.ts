import type { SafeState } from '@/server/adapters/venues/safe';
import { runProposalChecks, type ProposalCheckResult } from '@/server/domain/checks';
import { tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { findMarket } from '../markets/find';
import { readMarketState } from '../markets/live';
import { proposalFacts } from './facts';
import { readCurrentPolicy } from '../policies/read';
import type { FoundProposal } from './find';
import { readStoredEvidence } from './stored-evidence';

/** Every check of a proposal as it stands now: what chain or policy have changed since is stale, what hides isn't run. */
export async function presentChecks(
  context: ServiceContext,
  { row, plan, safeTransaction }: FoundProposal,
  safe: Pick<SafeState, 'nonce'> | null,
): Promise<ProposalCheckResult[]> {
  const { simulation, after, bundle } = readStoredEvidence(row);
  const market = await findMarket(context.database, row.markets[0].market.slug);
  const { policy } = await readCurrentPolicy(context.database, row.workspaceId);
  const state = await tryRead(readMarketState(context, market));
  return runProposalChecks(
    proposalFacts({
      plan,
      transaction: safeTransaction,
      simulation,
      verdict: after.verdict,
      policy: { judged: bundle.inputs.policy.version, inForce: policy.version },
      now: context.now(),
      state: state.read,
      nonceNow: safe?.nonce ?? null,
    }),
  );
}
