import type { Hex } from 'viem';
import type { z } from 'zod';
import { canonicalJson, type JsonValue } from '@/server/domain/evidence';
import type { ServiceContext } from '../context';
import { findProposal } from './find';
import type { proposalIdInput } from './schema';

/** The evidence as a file: everything needed to compute again what the proposal claims. */
export async function proposalBundle({ database }: ServiceContext, input: z.output<typeof proposalIdInput>) {
  const { row } = await findProposal(database, input.id);
  return { digest: row.evidenceDigest as Hex, json: canonicalJson(row.evidence as JsonValue) };
}
