import { getAddress, type Hex } from 'viem';
import { readVoter } from '@/server/adapters/venues/governor';
import { safeTransactionJson } from '@/server/adapters/venues/safe';
import { tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import type { Carried } from './carried';
import type { FoundProposal } from './find';
import { readNested } from './nested';
import type { SigningSafe, Standing } from './standing';

const date = (seconds: number | null) => (seconds === null ? null : new Date(seconds * 1000));

/** Stored signatures over one Safe transaction. */
export const signaturesOver = ({ signatures }: Pick<FoundProposal['row'], 'signatures'>, safeTxHash: string) =>
  signatures
    .filter((one) => one.safeTxHash === safeTxHash)
    .map(({ owner, signature, createdAt }) => ({
      owner: getAddress(owner),
      signature: signature as Hex,
      signedAt: createdAt,
    }));

/** Every owner that is a Safe, with what it has to execute; none where the chain can't be read. */
export async function nestedOf(context: ServiceContext, found: FoundProposal, safe: SigningSafe) {
  const { read } = await tryRead(readNested(context, found, safe));
  return (read ?? []).map(({ child, transaction, hashes, approved }) => ({
    safe: child.address,
    owners: [...child.owners],
    threshold: child.threshold,
    transaction: safeTransactionJson(transaction),
    hashes,
    approved,
    signatures: signaturesOver(found.row, hashes.safeTxHash),
  }));
}

export function timelockOf({ scheduling }: Carried, standing: Standing | null) {
  if (!scheduling) return null;
  const { context, operationId } = scheduling;
  const operation = standing?.operation ?? null;
  return {
    address: context.timelock,
    operationId,
    delaySeconds: context.delaySeconds,
    state: operation?.state ?? null,
    readyAt: date(operation?.readyAt ?? null),
  };
}

/** Of OpenZeppelin's votes, as of nearly every token. */
const VOTE_DECIMALS = 18;

export async function voteOf({ actor, chain, now }: ServiceContext, { voting }: Carried, standing: Standing | null) {
  if (!voting) return null;
  const { context, votes, ids } = voting;
  const vote = standing?.vote ?? null;
  const address = actor.kind === 'session' ? actor.address : null;
  const reading =
    address && vote
      ? await tryRead(readVoter(chain, { governor: context.governor, votes }, BigInt(ids.proposalId), address))
      : null;
  const voter = reading?.read ?? null;
  return {
    governor: context.governor,
    votes,
    timelock: context.timelock,
    proposalId: ids.proposalId,
    state: vote?.state ?? null,
    startsAt: date(vote?.startsAt ?? null),
    endsAt: date(vote?.endsAt ?? null),
    readyAt: date(vote?.readyAt ?? null),
    ready: vote?.readyAt != null && vote.readyAt * 1000 <= now().getTime(),
    for: (vote?.for ?? 0n).toString(),
    against: (vote?.against ?? 0n).toString(),
    abstain: (vote?.abstain ?? 0n).toString(),
    quorum: vote?.quorum?.toString() ?? null,
    decimals: VOTE_DECIMALS,
    me: voter && {
      ...voter,
      weight: voter.weight?.toString() ?? null,
      weightNow: voter.weightNow.toString(),
      balance: voter.balance.toString(),
    },
  };
}
