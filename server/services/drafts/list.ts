import type { z } from 'zod';
import type { ServiceContext } from '../context';
import { shownDraft } from './find';
import type { listDraftsInput } from './schema';

const MOST = 100;

/** Drafts that wait, of the workspaces in which whoever is signed in has a role; nothing for anybody else. */
export async function listDrafts(
  { actor, database }: ServiceContext,
  { workspaceSlug }: z.output<typeof listDraftsInput>,
) {
  const address = actor.kind === 'session' ? actor.address?.toLowerCase() : undefined;
  if (!address) return [];
  const rows = await database.draft.findMany({
    where: {
      workspace: { slug: workspaceSlug, memberships: { some: { address } } },
      discardedAt: null,
      proposalId: null,
    },
    include: { workspace: true, market: true },
    orderBy: { savedAt: 'desc' },
    take: MOST,
  });
  return rows.map(shownDraft);
}
