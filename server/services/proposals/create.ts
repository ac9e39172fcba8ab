import { audited, toJson, transact, type Transaction } from '@/server/adapters/persistence';
import { DomainError } from '@/server/domain/errors';
import { auditActor, authorise, requireSession } from '../authorise';
import { mustRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { findMarkets } from './find-markets';
import { lockWorkspace } from '../workspaces/find';
import { readEarlier } from './earlier';
import { judgeAndCompose, type MarketToChange } from './judge-and-compose';
import { findPlace } from './place';
import { findReplaced, withdrawReplaced } from './replaced';
import type { CreateProposalInput } from './schema';
import { toStoredForm } from './stored-form';

const DEFAULT_DEADLINE_SECONDS = 14 * 86_400;

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

/** What a proposal is made from, where it isn't made from nothing. */
interface Origin {
  readonly draftedBy?: string;
  /** within the transaction that stores it, before and after */
  readonly before?: (transaction: Transaction) => Promise<void>;
  readonly after?: (transaction: Transaction, proposalId: string) => Promise<void>;
}

const marketsOf = ([first, ...others]: readonly [MarketToChange, ...MarketToChange[]]) =>
  [first.market, ...others.map(({ market }) => market)] as const;

/**
 * Makes a proposal: reads the chain anew, validates, judges both parameter sets, composes and simulates the bytes
 * for the market's venue, after whatever its Safe has to execute before, and stores all of it at once. Nothing is stored
 * unless every part could be made.
 */
export async function createProposal(context: ServiceContext, input: CreateProposalInput, origin: Origin = {}) {
  const { actor, database, now } = context;
  const createdBy = requireSession(actor).toLowerCase();
  const markets = await findMarkets(database, input);
  const [{ market }] = markets;
  await authorise(database, actor, market.workspace, 'steward');
  const deadline = deadlineOf(input, now());
  const { replaces } = input;
  const replaced = replaces === null ? null : await findReplaced(database, replaces, market.workspaceId);
  const found = await mustRead(findPlace(context, marketsOf(markets), input.safeNonce, replaced));
  if (replaced && replaced.carried.venue !== found.place.venue)
    throw new ServiceError(
      'conflict',
      `replaces #${replaced.row.number} is refused: others decide about that proposal`,
    );
  const earlier = await readEarlier(database, market.workspace, found.place, now());
  const { composed, reportAfter, simulation } = await mustRead(
    judgeAndCompose(context, input, { markets, found, deadline, earlier }),
  );
  const {
    carried,
    identity: { identity, hashes },
  } = composed;
  return transact(
    auditActor(actor),
    'proposal.create',
    async (transaction) => {
      const workspace = await lockWorkspace(transaction, market.workspace.slug);
      await authorise(transaction, actor, workspace, 'steward');
      await origin.before?.(transaction);
      const { _max } = await transaction.proposal.aggregate({
        where: { workspaceId: workspace.id },
        _max: { number: true },
      });
      const number = (_max.number ?? 0) + 1;
      const row = await transaction.proposal.create({
        data: {
          workspaceId: workspace.id,
          number,
          title: input.title,
          summary: input.summary,
          // A steward's change needs nobody's signature: what keeps it from being sent are the checks.
          state: carried.stewarding ? 'executable' : 'open',
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
          draftedBy: origin.draftedBy ?? null,
          expiresAt: new Date(deadline * 1000),
          markets: { create: markets.map(({ market: { id: marketId } }) => ({ marketId })) },
        },
      });
      await origin.after?.(transaction, row.id);
      const withdrawn =
        replaces === null ? [] : [await withdrawReplaced(transaction, replaces, workspace.id, { id: row.id, number })];
      const details = {
        title: input.title,
        market: market.slug,
        parameters: input.parameters,
        ...(input.besides.length > 0 && { besides: input.besides }),
        autonomy: input.autonomy !== null,
        venue: carried.venue,
        identity,
        evidenceDigest: composed.digest,
        ...(replaces !== null && { replaces }),
      };
      return audited({ id: row.id }, { subject: row.id, workspaceId: workspace.id, details }, ...withdrawn);
    },
    database,
  );
}
