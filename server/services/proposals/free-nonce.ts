import type { Transaction } from '@/server/adapters/persistence';
import type { SafeState } from '@/server/adapters/venues/safe';
import { WAITING_STATES } from './find';

/** The lowest nonce, from the Safe's own on, that no waiting proposal of the workspace has: a cancelled one frees its. */
export async function firstFreeNonce(
  transaction: Transaction,
  workspaceId: string,
  safe: Pick<SafeState, 'nonce'>,
): Promise<number> {
  const waiting = await transaction.proposal.findMany({
    where: { workspaceId, state: { in: [...WAITING_STATES] }, safeNonce: { gte: safe.nonce } },
    select: { safeNonce: true },
  });
  const taken = new Set(waiting.map(({ safeNonce }) => safeNonce));
  let nonce = safe.nonce;
  while (taken.has(nonce)) nonce += 1;
  return nonce;
}
