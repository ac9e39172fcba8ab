import type { z } from 'zod';
import type { ServiceContext } from '../context';
import { findWorkspace } from '../workspaces/find';
import { readChain } from './read-chain';
import type { auditChainInput } from './schema';

/** A workspace's chain as JSON lines: one that names chain, genesis and head, then the entries. */
export async function exportAudit({ database }: ServiceContext, input: z.output<typeof auditChainInput>) {
  const workspace = await findWorkspace(database, input.workspaceSlug);
  const { chain, entries, genesis, head } = await readChain(database, workspace.id);
  const lines = [{ chain, genesis, head }, ...entries].map((line) => JSON.stringify(line));
  return { jsonLines: `${lines.join('\n')}\n`, head };
}
