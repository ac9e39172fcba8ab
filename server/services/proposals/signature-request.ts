import type { Hex } from 'viem';
import type { z } from 'zod';
import { typedDataJson } from '@/server/adapters/venues/safe';
import type { ServiceContext } from '../context';
import { findProposal } from './find';
import type { proposalIdInput } from './schema';

/** What an owner's wallet is to sign. */
export async function signatureRequest({ database }: ServiceContext, input: z.output<typeof proposalIdInput>) {
  const { row, safeTransaction, safeContext } = await findProposal(database, input.id);
  return { safeTxHash: row.safeTxHash as Hex, typedData: typedDataJson(safeTransaction, safeContext) };
}
