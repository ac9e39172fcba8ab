import type { PrismaClient } from '@/server/adapters/persistence';

/** One thing that happened to a proposal, from its audit row. */
export interface ProposalEvent {
  /** of the audit entry: it stays the same for ever */
  readonly key: string;
  readonly at: Date;
  readonly proposal: {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly workspace: string;
  };
  /** in words, such as "signed by 0x…" */
  readonly what: string;
}

const MOST = 100;

const REVIEWS: Readonly<Record<string, string>> = { approve: 'approved', object: 'changes asked for' };

/** The latest events of public proposals, newest first; of one workspace where its slug is given. */
export async function proposalEvents(database: PrismaClient, workspaceSlug: string | null): Promise<ProposalEvent[]> {
  const entries = await database.auditEntry.findMany({
    where: {
      OR: [{ action: { startsWith: 'proposal.' } }, { action: 'review.add' }],
      ...(workspaceSlug === null ? {} : { workspace: { slug: workspaceSlug } }),
    },
    orderBy: { id: 'desc' },
    take: MOST,
  });
  const proposals = await database.proposal.findMany({
    where: { id: { in: [...new Set(entries.map(({ subject }) => subject))] }, state: { not: 'draft' } },
    select: { id: true, number: true, title: true, workspace: { select: { name: true } } },
  });
  const known = new Map(proposals.map((one) => [one.id, one]));
  return entries.flatMap(({ id, hash, createdAt, actor, action, subject, details }) => {
    const found = known.get(subject);
    if (!found) return [];
    const { number, title, workspace } = found;
    return [
      {
        key: hash ?? `entry-${id}`,
        at: createdAt,
        proposal: { id: subject, number, title, workspace: workspace.name },
        what: words(action, actor, details as Readonly<Record<string, unknown>>),
      },
    ];
  });
}

function words(action: string, actor: string, details: Readonly<Record<string, unknown>>): string {
  const by = actor === 'system' ? '' : ` by ${actor}`;
  const text = (name: string) => (typeof details[name] === 'string' ? details[name] : '');
  switch (action) {
    case 'proposal.create':
      return `proposed${by}`;
    case 'proposal.sign':
      return `signed${by}${details.state === 'executable' ? '; it has the signatures it needs' : ''}`;
    case 'proposal.execute':
      return details.state === 'executed' ? `executed in transaction ${text('transactionHash')}` : 'failed on chain';
    case 'proposal.cancel':
      return `withdrawn${by}: ${text('reason')}`;
    case 'review.add':
      return `${REVIEWS[text('kind')] ?? 'commented on'}${by}`;
    case 'proposal.reconcile':
      return `${text('from')} → ${text('to')}, as the chain says`;
    default:
      return `${action}${by}`;
  }
}
