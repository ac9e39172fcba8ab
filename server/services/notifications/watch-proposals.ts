import { isDeepStrictEqual } from 'node:util';
import { getAddress } from 'viem';
import type { ServiceContext } from '../context';
import { isWaiting, WAITING_STATES } from '../proposals/find';
import { getProposal } from '../proposals/get';
import { mustAct } from './must-act';
import { type Seen, storeNews } from './rows';
import type { Message, ProposalNews } from './schema';

type Proposal = Awaited<ReturnType<typeof getProposal>>;

/**
 * Looks at every proposal that waits, which also brings it up to what the chain says, and writes messages where its state
 * or the checks that block it are others than were last told: to every webhook of the workspace, and to those mailboxes
 * whose owner still has to act.
 *
 * @returns how many proposals were news
 */
export async function watchProposals(
  context: ServiceContext,
  onTrouble: (proposalId: string, error: unknown) => void,
): Promise<number> {
  const rows = await context.database.proposal.findMany({
    where: {
      state: { not: 'draft' },
      OR: [{ state: { in: [...WAITING_STATES] } }, { watch: { waiting: true } }],
    },
    select: { id: true, createdAt: true, workspaceId: true, watch: true },
    orderBy: { createdAt: 'asc' },
  });
  let news = 0;
  for (const row of rows) {
    try {
      if (await tell(context, row)) news += 1;
    } catch (error) {
      // One that can't be read keeps no others from being told.
      onTrouble(row.id, error);
    }
  }
  return news;
}

const isUnread = ({ safe, vote }: Proposal): boolean =>
  safe?.state === 'unreachable' || (vote !== null && vote.state === null);

interface Watched {
  readonly id: string;
  readonly createdAt: Date;
  readonly workspaceId: string;
  readonly watch: { readonly seen: unknown } | null;
}

async function tell(context: ServiceContext, row: Watched): Promise<boolean> {
  const { database, now } = context;
  const proposal = await getProposal(context, { id: row.id });
  // A node that doesn't answer for a moment leaves checks that aren't run: that is news of the node, not of the proposal.
  if (isUnread(proposal)) return false;
  const before = (row.watch?.seen ?? null) as Seen | null;
  const { kind, role } = proposal.nextAction;
  const seen: Seen = {
    state: proposal.state,
    waitsFor: `${kind} by ${role}`,
    blocking: proposal.blocking.toSorted(),
  };
  if (isDeepStrictEqual(before, seen)) return false;
  const message: Message = { kind: 'news', news: newsOf(context, proposal, before) };
  const channels = await database.notificationChannel.findMany({
    where: {
      workspaceId: row.workspaceId,
      stoppedAt: null,
      // Who comes later is not told what stood before.
      ...(before === null ? { createdAt: { lte: row.createdAt } } : {}),
      OR: [{ kind: 'webhook' }, { kind: 'email', confirmedAt: { not: null } }],
    },
  });
  const told: { channelId: string; message: Message }[] = [];
  for (const { id: channelId, kind: by, owner } of channels)
    if (by === 'webhook' || (await mustAct(context, proposal, getAddress(owner)))) told.push({ channelId, message });
  return storeNews(database, row.id, { before, seen, waiting: isWaiting(proposal.state) }, told, now());
}

function newsOf({ notifications, now }: ServiceContext, proposal: Proposal, before: Seen | null): ProposalNews {
  const { id, number, title, workspaceName, marketName, state, nextAction, blocking } = proposal;
  return {
    type: 'proposal.changed',
    at: now().toISOString(),
    proposal: {
      id,
      number,
      title,
      workspace: workspaceName,
      market: marketName,
      link: `${notifications.origin}/proposals/${id}`,
      stateBefore: before?.state ?? null,
      state,
      waitsFor: nextAction.text,
      blocking: [...blocking],
      newlyBlocking: blocking.filter((name) => !before?.blocking.includes(name)),
    },
  };
}
