import type { z } from 'zod';
import type { ServiceContext } from '../context';
import { findWorkspace } from '../workspaces/find';
import { fromPolicyRow } from './read';
import type { workspaceInput } from './schema';

/** Every version, newest first. */
export async function listPolicies({ database }: ServiceContext, input: z.output<typeof workspaceInput>) {
  const workspace = await findWorkspace(database, input.workspaceSlug);
  const rows = await database.policy.findMany({ where: { workspaceId: workspace.id }, orderBy: { version: 'desc' } });
  return rows.map(fromPolicyRow);
}
