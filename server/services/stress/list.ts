import type { ServiceContext } from '../context';
import { shownRequest } from './shown-request';

const AT_MOST = 100;

/** The latest runs, of one workspace or of all, newest first; what they came to is `get`'s. */
export async function listStress({ database }: ServiceContext, workspaceSlug: string | null = null) {
  const runs = await database.stressRun.findMany({
    where: workspaceSlug === null ? {} : { workspace: { slug: workspaceSlug } },
    orderBy: { createdAt: 'desc' },
    take: AT_MOST,
    select: {
      id: true,
      state: true,
      request: true,
      pathsDone: true,
      pathsTotal: true,
      endsAfter: true,
      createdAt: true,
      requestedBy: true,
      market: { select: { slug: true, name: true } },
    },
  });
  return runs.map(({ id, state, request, pathsDone, pathsTotal, endsAfter, createdAt, requestedBy, market }) => ({
    id,
    state,
    marketSlug: market.slug,
    marketName: market.name,
    inputs: shownRequest(request),
    pathsDone,
    pathsTotal: endsAfter ?? pathsTotal,
    createdBy: requestedBy ?? ('system' as const),
    createdAt,
  }));
}
