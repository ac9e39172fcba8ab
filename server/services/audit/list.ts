import type { z } from 'zod';
import type { ServiceContext } from '../context';
import { findWorkspace } from '../workspaces/find';
import type { listAuditInput } from './schema';

/** Who did what, newest first. */
export async function listAudit({ database }: ServiceContext, input: z.output<typeof listAuditInput>) {
  const workspace = await findWorkspace(database, input.workspaceSlug);
  const rows = await database.auditEntry.findMany({
    where: { workspaceId: workspace.id, ...(input.before ? { id: { lt: BigInt(input.before) } } : {}) },
    orderBy: { id: 'desc' },
    take: input.limit + 1,
  });
  const page = rows.slice(0, input.limit);
  return {
    entries: page.map(({ id, createdAt, actor, action, subject, details, hash }) => ({
      id: String(id),
      at: createdAt,
      actor,
      action,
      subject,
      hash: hash as `0x${string}` | null,
      detail: typeof details === 'object' && details !== null && !Array.isArray(details) ? details : {},
    })),
    next: rows.length > page.length ? String(page.at(-1)?.id) : null,
  };
}
