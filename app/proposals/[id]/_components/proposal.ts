import type { RouterOutputs } from '@/server/api';

export type Proposal = RouterOutputs['proposals']['get'];

/** What owners of one Safe sign, at whichever level. */
export interface SafeLevel {
  readonly safeAddress: `0x${string}`;
  readonly transaction: NonNullable<Proposal['transaction']>;
  readonly hashes: NonNullable<Proposal['hashes']>;
}

/** The proposal's own level; null where votes decide. */
export function safeLevel({ safeAddress, transaction, hashes }: Proposal): SafeLevel | null {
  return safeAddress && transaction && hashes ? { safeAddress, transaction, hashes } : null;
}

/** The transaction by which an owner that is a Safe approves. */
export const nestedLevel = ({ safe, transaction, hashes }: Proposal['nested'][number]): SafeLevel => ({
  safeAddress: safe,
  transaction,
  hashes,
});
