import type { z } from 'zod';
import type { ServiceContext } from '../context';
import { findWorkspace } from '../workspaces/find';
import type { approvalsInput } from './schema';

/** How many approvals the workspace asks for. */
export async function approvalsRequired({ database }: ServiceContext, input: z.output<typeof approvalsInput>) {
  const workspace = await findWorkspace(database, input.workspaceSlug);
  return { approvalsRequired: workspace.approvalsRequired };
}
