import type { Address, Hex, PublicClient } from 'viem';
import { readApprovals, readSafe, type SafeState } from '@/server/adapters/venues/safe';
import { readSteward, type StewardState } from '@/server/adapters/venues/steward';
import { type OperationState, readOperation } from '@/server/adapters/venues/timelock';
import type { VoteState } from '@/server/adapters/venues/vote-state';
import type { FoundProposal } from './find';
import { readVoteOf } from './voting';

/** A Safe now, and who of its owners has approved the proposal's hash on chain. */
export interface SigningSafe extends SafeState {
  readonly approved: readonly Address[];
}

/** Where the chain says that a proposal stands. */
export interface Standing {
  readonly safe: SigningSafe | null;
  readonly operation: OperationState | null;
  readonly vote: VoteState | null;
  readonly steward: StewardState | null;
}

/** @param safeAt reads a Safe; a list reads each of them once */
export async function readStanding(
  client: PublicClient,
  { carried, row }: Pick<FoundProposal, 'carried'> & { readonly row: { readonly identity: string } },
  now: Date,
  safeAt: (address: Address) => Promise<SafeState> = (address) => readSafe(client, address),
): Promise<Standing> {
  const { signing, scheduling, voting, stewarding } = carried;
  const seconds = Math.floor(now.getTime() / 1000);
  const [safe, operation, vote, steward] = await Promise.all([
    signing && readSigningSafe(client, safeAt(signing.context.safe), row.identity as Hex),
    scheduling && readOperation(client, scheduling.context.timelock, scheduling.operationId, seconds),
    voting && readVoteOf(client, voting),
    stewarding && readSteward(client, stewarding.context.steward, stewarding.action),
  ]);
  return { safe, operation, vote, steward };
}

async function readSigningSafe(
  client: PublicClient,
  reading: Promise<SafeState>,
  safeTxHash: Hex,
): Promise<SigningSafe> {
  const safe = await reading;
  return { ...safe, approved: await readApprovals(client, safe, safeTxHash) };
}
