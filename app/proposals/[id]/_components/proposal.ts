import type { RouterOutputs } from '@/server/api';

export type Proposal = RouterOutputs['proposals']['get'];

/** What owners of one Safe sign, at whichever level. */
export interface SafeLevel {
  readonly safeAddress: `0x${string}`;
  readonly transaction: NonNullable<Proposal['transaction']>;
  readonly hashes: NonNullable<Proposal['hashes']>;
  readonly call: Proposal['call'];
  /** of the Safe now; null where it can't be read */
  readonly nonceNow: number | null;
  readonly overtakes: readonly string[];
}

/** The proposal's own level; null where votes decide. */
export function safeLevel({ safeAddress, transaction, hashes, call, safe }: Proposal): SafeLevel | null {
  const nonceNow = safe?.state === 'live' ? safe.nonce : null;
  return safeAddress && transaction && hashes
    ? { safeAddress, transaction, hashes, call, nonceNow, overtakes: [] }
    : null;
}

/** The transaction by which an owner that is a Safe approves. */
export const nestedLevel = ({ safe, transaction, hashes, call, overtakes }: Proposal['nested'][number]): SafeLevel => ({
  safeAddress: safe,
  transaction,
  hashes,
  call,
  // An approval is made for the nonce that the Safe has now.
  nonceNow: transaction.nonce,
  overtakes,
});

/** How many of a nested Safe's owners have said yes, by signature or on chain. */
export const countOf = ({ owners, signatures, approvals }: Proposal['nested'][number]) =>
  owners.filter((one) => approvals.includes(one) || signatures.some(({ owner }) => owner === one)).length;
