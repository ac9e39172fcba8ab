import type { z } from 'zod';
import { verifyChain } from '@/server/domain/audit';
import type { ServiceContext } from '../context';
import { findWorkspace } from '../workspaces/find';
import { readChain } from './read-chain';
import type { auditChainInput } from './schema';

/** Recomputes a workspace's whole chain and names the first entry that is not the one that was written. */
export async function verifyAudit({ database }: ServiceContext, input: z.output<typeof auditChainInput>) {
  const workspace = await findWorkspace(database, input.workspaceSlug);
  const { entries, genesis, head, unchained } = await readChain(database, workspace.id);
  return { ...verifyChain(entries, genesis, head), unchained };
}
