import type { Address, Hex, PublicClient } from 'viem';
import { readVote, type VoteState } from '@/server/adapters/venues/governor';
import { readApprovals, readSafe, type SafeState } from '@/server/adapters/venues/safe';
import { type OperationState, readOperation } from '@/server/adapters/venues/timelock';
import type { FoundProposal } from './find';

/** A Safe now, and who of its owners has approved the proposal's hash on chain. */
export interface SigningSafe extends SafeState {
  readonly approved: readonly Address[];
}

/** Where the chain says that a proposal stands. */
export interface Standing {
  readonly safe: SigningSafe | null;
  readonly operation: OperationState | null;
  readonly vote: VoteState | null;
}

/** @param safeAt reads a Safe; a list reads each of them once */
export async function readStanding(
  client: PublicClient,
  { carried, row }: Pick<FoundProposal, 'carried'> & { readonly row: { readonly identity: string } },
  now: Date,
  safeAt: (address: Address) => Promise<SafeState> = (address) => readSafe(client, address),
): Promise<Standing> {
  const { signing, scheduling, voting } = carried;
  const seconds = Math.floor(now.getTime() / 1000);
  const [safe, operation, vote] = await Promise.all([
    signing && readSigningSafe(client, safeAt(signing.context.safe), row.identity as Hex),
    scheduling && readOperation(client, scheduling.context.timelock, scheduling.operationId, seconds),
    voting && readVote(client, voting.context.governor, BigInt(row.identity)),
  ]);
  return { safe, operation, vote };
}

async function readSigningSafe(
  client: PublicClient,
  reading: Promise<SafeState>,
  safeTxHash: Hex,
): Promise<SigningSafe> {
  const safe = await reading;
  return { ...safe, approved: await readApprovals(client, safe, safeTxHash) };
}
