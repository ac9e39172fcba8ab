import { type Address, isAddressEqual } from 'viem';
import { isSteward } from '@/server/adapters/venues/steward';
import { readVotingPower } from '@/server/adapters/venues/votes-token';
import { approvedByStewards } from '@/server/domain/checks/proposal/approved-by-stewards';
import { tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { findProposal } from '../proposals/find';
import type { getProposal } from '../proposals/get';
import { readVoterOf } from '../proposals/voting';

type Proposal = Awaited<ReturnType<typeof getProposal>>;

const among = (addresses: readonly Address[], address: Address) =>
  addresses.some((one) => isAddressEqual(one, address));

function stillSigns({ safe, signatures, nested }: Proposal, address: Address): boolean {
  if (safe?.state !== 'live') return false;
  const signed = signatures.map(({ owner }) => owner);
  if (among(safe.owners, address)) return !among([...signed, ...safe.approved], address);
  return nested.some(
    (one) =>
      !one.approved &&
      among(one.owners, address) &&
      !among([...one.signatures.map(({ owner }) => owner), ...one.approvals], address),
  );
}

async function stillVotes({ chain, database }: ServiceContext, { id, vote }: Proposal, address: Address) {
  if (!vote) return false;
  const { voting } = (await findProposal(database, id)).carried;
  if (!voting) return false;
  const proposalId = vote.proposalId === null ? null : BigInt(vote.proposalId);
  const { read } = await tryRead(readVoterOf(chain, voting, proposalId, address));
  return read !== null && !read.hasVoted && (read.weight ?? read.weightNow) > 0n;
}

async function holdsVotes({ chain }: ServiceContext, { vote }: Proposal, address: Address): Promise<boolean> {
  return vote !== null && ((await tryRead(readVotingPower(chain, vote.votes, address))).read ?? 0n) > 0n;
}

async function mayChange({ chain }: ServiceContext, contract: Address, address: Address): Promise<boolean> {
  return (await tryRead(isSteward(chain, contract, address))).read ?? false;
}

/** Whether a proposal waits for this very address: it can take the next step, and hasn't yet. */
export async function mustAct(context: ServiceContext, proposal: Proposal, address: Address): Promise<boolean> {
  const isAuthor = isAddressEqual(proposal.createdBy, address);
  switch (proposal.nextAction.kind) {
    case 'sign':
      return stillSigns(proposal, address);
    case 'vote':
      return stillVotes(context, proposal, address);
    case 'propose':
      return holdsVotes(context, proposal, address);
    case 'execute':
      // Anybody may; whoever wanted the change is the one to see to it. A steward's contract takes it from its stewards alone.
      return proposal.steward === null ? isAuthor : mayChange(context, proposal.steward.contract, address);
    case 'wait': {
      const forReview = proposal.blocking.length === 1 && proposal.blocking[0] === approvedByStewards.label;
      if (!forReview) return isAuthor;
      const role = await context.database.membership.findFirst({
        where: {
          address: address.toLowerCase(),
          role: { in: ['steward', 'admin'] },
          workspace: { slug: proposal.workspaceSlug },
        },
      });
      return role !== null && !isAuthor;
    }
    case 'none':
      return false;
  }
}
