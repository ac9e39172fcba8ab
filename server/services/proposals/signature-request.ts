import type { z } from 'zod';
import { predictId, typedDataJson } from '@/server/adapters/venues/safe';
import { mustRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { findProposal, signingOf } from './find';
import { findNested } from './nested';
import type { signatureRequestInput } from './act-schema';
import { readStanding } from './standing';

/** What an owner's wallet is to sign: the Safe's transaction, or that of a Safe which is an owner of it. */
export async function signatureRequest(context: ServiceContext, input: z.input<typeof signatureRequestInput>) {
  const { chain, database, now } = context;
  const found = await findProposal(database, input.id);
  const { transaction, context: safeContext } = signingOf(found);
  if (!input.safe)
    return {
      safeTxHash: predictId(transaction, safeContext).safeTxHash,
      typedData: typedDataJson(transaction, safeContext),
    };
  const { safe } = await mustRead(readStanding(chain, found, now()));
  const nested = await findNested(context, found, safe!, input.safe as `0x${string}`);
  const child = { chainId: safeContext.chainId, safe: nested.child.address };
  return { safeTxHash: nested.hashes.safeTxHash, typedData: typedDataJson(nested.transaction, child) };
}
