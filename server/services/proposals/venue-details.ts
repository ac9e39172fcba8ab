import { type Address, getAddress, type Hex, isAddressEqual } from 'viem';
import type { z } from 'zod';
import type { DecodedCall } from '@/server/adapters/chain/describe-call';
import { describe, safeTransactionJson } from '@/server/adapters/venues/safe';
import { isSteward } from '@/server/adapters/venues/steward';
import { readDecimals } from '@/server/adapters/venues/votes-token';
import { tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import type { Carried } from './carried';
import { type FoundProposal, WAITING_STATES } from './find';
import { readNested } from './nested';
import type { SigningSafe, Standing } from './standing';
import { readStoredForm } from './stored-form';
import type { decodedCall } from './venue-schema';
import { isQueued, readVoterOf, timelockOfVote } from './voting';

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

export const wireCall = (call: DecodedCall): z.output<typeof decodedCall> => ({
  ...call,
  arguments: [...call.arguments],
  calls: call.calls.map(wireCall),
});

/** Every owner that is a Safe, with what it has to execute; none where the chain can't be read. */
export async function nestedOf(context: ServiceContext, found: FoundProposal, safe: SigningSafe) {
  const { read } = await tryRead(readNested(context, found, safe));
  return Promise.all(
    (read ?? []).map(async ({ parent, child, transaction, hashes, approved, approvals }) => ({
      safe: child.address,
      parent,
      owners: [...child.owners],
      threshold: child.threshold,
      transaction: safeTransactionJson(transaction),
      hashes,
      call: wireCall(describe(transaction, { [parent.toLowerCase()]: 'the Safe that it owns' })),
      overtakes: approved ? [] : await waitingAt(context, found, child),
      approved,
      approvals: [...approvals],
      signatures: signaturesOver(found.row, hashes.safeTxHash),
    })),
  );
}

/** Proposals that wait for a Safe's present nonce. */
async function waitingAt(
  { database }: ServiceContext,
  { row: { workspace } }: FoundProposal,
  { address, nonce }: { readonly address: Address; readonly nonce: number },
): Promise<string[]> {
  const rows = await database.proposal.findMany({
    where: { safeNonce: nonce, state: { in: [...WAITING_STATES] }, workspace: { chainId: workspace.chainId } },
    select: { number: true, title: true, venue: true, encoded: true, workspace: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  });
  return rows
    .filter(({ venue, encoded }) => {
      const { signing } = readStoredForm(workspace.chainId, venue, encoded).carried;
      return signing && isAddressEqual(signing.context.safe, address);
    })
    .map((one) => `#${one.number} ${one.title} (${one.workspace.name})`);
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

/** Of nearly every token: where it can't be asked. */
const USUAL_DECIMALS = 18;

/** @param account whose votes; null: those of whoever is signed in */
export async function voteOf(
  { actor, chain, now }: ServiceContext,
  { voting }: Carried,
  standing: Standing | null,
  account: Address | null,
) {
  if (!voting) return null;
  const { context, votes } = voting;
  const vote = standing?.vote ?? null;
  const address = account ?? (actor.kind === 'session' ? actor.address : null);
  const reading = address && vote ? await tryRead(readVoterOf(chain, voting, vote.proposalId, address)) : null;
  const voter = reading?.read ?? null;
  const known = voting.venue === 'governor' ? voting.ids.proposalId : (vote?.proposalId?.toString() ?? null);
  return {
    governor: context.governor,
    votes,
    timelock: timelockOfVote(voting),
    queues: isQueued(voting),
    proposalId: known,
    contentHash: voting.venue === 'compound' ? voting.ids.contentHash : null,
    state: vote?.state ?? null,
    startsAt: date(vote?.startsAt ?? null),
    endsAt: date(vote?.endsAt ?? null),
    readyAt: date(vote?.readyAt ?? null),
    ready: vote?.readyAt != null && vote.readyAt * 1000 <= now().getTime(),
    for: (vote?.for ?? 0n).toString(),
    against: (vote?.against ?? 0n).toString(),
    abstain: (vote?.abstain ?? 0n).toString(),
    quorum: vote?.quorum?.toString() ?? null,
    decimals: (await tryRead(readDecimals(chain, votes))).read ?? USUAL_DECIMALS,
    me: voter && {
      ...voter,
      weight: voter.weight?.toString() ?? null,
      weightNow: voter.weightNow.toString(),
      balance: voter.balance.toString(),
    },
  };
}

/** The contract that takes the change from its stewards, and whether whoever is signed in is one. */
export async function stewardOf({ actor, chain }: ServiceContext, { stewarding }: Carried, standing: Standing | null) {
  if (!stewarding) return null;
  const { context, action, calldataHash } = stewarding;
  const asked =
    actor.kind === 'session' && actor.address ? await tryRead(isSteward(chain, context.steward, actor.address)) : null;
  const readyAt = standing?.steward?.readyAt ?? null;
  return {
    contract: context.steward,
    data: action.data,
    calldataHash,
    readyAt: readyAt === null || readyAt === 0 ? null : date(readyAt),
    mine: asked?.read ?? null,
  };
}
