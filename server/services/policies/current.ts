import type { z } from 'zod';
import type { ServiceContext } from '../context';
import { findWorkspace } from '../workspaces/find';
import { readCurrentPolicy } from './read';
import type { workspaceInput } from './schema';

export async function currentPolicy({ database }: ServiceContext, input: z.output<typeof workspaceInput>) {
  const workspace = await findWorkspace(database, input.workspaceSlug);
  return readCurrentPolicy(database, workspace.id);
}
