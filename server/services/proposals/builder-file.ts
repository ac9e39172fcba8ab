import type { z } from 'zod';
import { encodePlanCalls } from '@/server/adapters/protocols';
import { builderFile } from '@/server/adapters/venues/safe';
import type { ServiceContext } from '../context';
import { findProposal } from './find';
import type { proposalIdInput } from './schema';

/** The proposal's calls as a file for Safe's Transaction Builder. */
export async function proposalBuilderFile({ database }: ServiceContext, input: z.output<typeof proposalIdInput>) {
  const { row, plan, safeContext } = await findProposal(database, input.id);
  const { chainId, safe } = safeContext;
  const file = builderFile({
    chainId,
    safe,
    title: row.title,
    description: row.summary,
    createdAt: row.createdAt.getTime(),
    calls: encodePlanCalls(plan),
  });
  return { json: JSON.stringify(file, null, 2) };
}
