import type { Hex } from 'viem';
import { describedCalls, planLabels, refusalOnChain, type SafeState } from '@/server/adapters/venues/safe';
import { runProposalChecks, withOverrides, type ProposalCheckResult } from '@/server/domain/checks';
import { tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { findMarket } from '../markets/find';
import { readMarketState } from '../markets/live';
import { proposalFacts } from './facts';
import { readCurrentPolicy } from '../policies/read';
import type { FoundProposal } from './find';
import { readOverrides } from '../overrides/read';
import { readReview } from '../reviews/standing';
import { readStoredEvidence } from './stored-evidence';
import { knownTargets, readTargets } from './target-facts';

/** Every check of a proposal as it stands now: what chain or policy have changed since is stale, what hides isn't run. */
export async function presentChecks(
  context: ServiceContext,
  found: FoundProposal,
  safe: Pick<SafeState, 'nonce'> | null,
): Promise<ProposalCheckResult[]> {
  const { chain, database } = context;
  const { row, plan, safeTransaction, safeContext } = found;
  const { simulation, after, bundle } = readStoredEvidence(row);
  const market = await findMarket(database, row.markets[0].market.slug);
  const { policy } = await readCurrentPolicy(database, row.workspaceId);
  const markets = await database.market.findMany({ where: { workspaceId: row.workspaceId } });
  const rivals = await database.proposal.findMany({
    where: {
      workspaceId: row.workspaceId,
      safeNonce: row.safeNonce,
      state: { in: ['open', 'executable'] },
      NOT: { id: row.id },
    },
    select: { number: true, title: true },
  });
  const asked = refusalOnChain(chain, safeContext, safeTransaction, row.safeTxHash as Hex);
  const [state, refusal, targets] = await Promise.all([
    tryRead(readMarketState(context, market)),
    tryRead(asked.then((words) => ({ refusal: words }))),
    tryRead(readTargets(chain, describedCalls(safeTransaction, planLabels(plan)))),
  ]);
  const checks = runProposalChecks(
    proposalFacts({
      found,
      simulation,
      bundle,
      verdict: after.verdict,
      policy: { judged: bundle.inputs.policy.version, inForce: policy.version },
      now: context.now(),
      state: state.read,
      nonceNow: safe?.nonce ?? null,
      review: await readReview(database, found),
      onChain: refusal.read,
      sameNonce: rivals.map(({ number, title }) => `#${number} ${title}`),
      targets: targets.read,
      known: knownTargets({ controllerAddress: row.workspace.controllerAddress, markets }),
    }),
  );
  return withOverrides(checks, await readOverrides(database, row.id));
}
