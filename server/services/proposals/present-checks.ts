import type { Hex } from 'viem';
import { runProposalChecks, withOverrides, type ProposalCheckResult } from '@/server/domain/checks';
import { tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { findMarket } from '../markets/find';
import { readMarketState } from '../markets/live';
import { innermostCalls } from './carried';
import { missingOf, readEarlier } from './earlier';
import { proposalFacts } from './facts';
import { readCurrentPolicy } from '../policies/read';
import { type FoundProposal, WAITING_STATES } from './find';
import { marketsOf } from './markets-of';
import { refusalOf } from './place';
import { stillWaits } from './still-waits';
import type { Standing } from './standing';
import { readOverrides } from '../overrides/read';
import { readReview } from '../reviews/standing';
import { readStoredEvidence } from './stored-evidence';
import { knownTargets, readTargets } from './target-facts';

/** Every check of a proposal as it stands now: what chain or policy have changed since is stale, what hides isn't run. */
export async function presentChecks(
  context: ServiceContext,
  found: FoundProposal,
  standing: Standing | null,
): Promise<ProposalCheckResult[]> {
  const { chain, database } = context;
  const { row, plan, carried } = found;
  const { simulation, verdict, bundle } = readStoredEvidence(row);
  const judged = await Promise.all(marketsOf(row, bundle).map(({ slug }) => findMarket(database, slug)));
  const { policy } = await readCurrentPolicy(database, row.workspaceId);
  const markets = await database.market.findMany({ where: { workspaceId: row.workspaceId } });
  const rivals = await (row.safeNonce === null
    ? []
    : database.proposal.findMany({
        where: {
          workspaceId: row.workspaceId,
          safeNonce: row.safeNonce,
          state: { in: [...WAITING_STATES] },
          NOT: { id: row.id },
        },
        select: { number: true, title: true },
      }));
  const earlier = await readEarlier(database, row.workspace, found.place, context.now(), row);
  const missingBefore = await missingOf(database, simulation.after ?? [], earlier);
  const asked = refusalOf(chain, carried, row.identity as Hex);
  const [states, refusal, targets, waits] = await Promise.all([
    tryRead(Promise.all(judged.map((market) => readMarketState(context, market)))),
    tryRead(asked.then((words) => ({ refusal: words }))),
    tryRead(readTargets(chain, innermostCalls(carried, plan))),
    tryRead(stillWaits(context, found, standing)),
  ]);
  const checks = runProposalChecks(
    proposalFacts({
      found,
      simulation,
      bundle,
      verdict,
      policy: { judged: bundle.inputs.policy.version, inForce: policy.version },
      now: context.now(),
      states: states.read,
      earlier,
      missingBefore,
      standing,
      waitsSeconds: 'unreachable' in waits ? 'unread' : waits.read,
      review: await readReview(database, found),
      onChain: refusal.read,
      sameNonce: rivals.map(({ number, title }) => `#${number} ${title}`),
      targets: targets.read,
      known: knownTargets({ controllerAddress: row.workspace.controllerAddress, markets }),
    }),
  );
  return withOverrides(checks, await readOverrides(database, row.id));
}
