import type { z } from 'zod';
import { builderFile, decodeMultiSend } from '@/server/adapters/venues/safe';
import type { ServiceContext } from '../context';
import { findProposal, signingOf } from './find';
import type { proposalIdInput } from './schema';

/** The calls that the proposal's Safe makes as a file for Safe's Transaction Builder. */
export async function proposalBuilderFile({ database }: ServiceContext, input: z.output<typeof proposalIdInput>) {
  const found = await findProposal(database, input.id);
  const { row } = found;
  const { context, transaction } = signingOf(found);
  const { to, value, data, operation } = transaction;
  const file = builderFile({
    chainId: context.chainId,
    safe: context.safe,
    title: row.title,
    description: row.summary,
    createdAt: row.createdAt.getTime(),
    calls: operation === 1 ? decodeMultiSend(data) : [{ to, value, data }],
  });
  return { json: JSON.stringify(file, null, 2) };
}
