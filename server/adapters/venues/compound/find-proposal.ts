import { isAddressEqual, type PublicClient } from 'viem';
import { iCompoundTypeGovernorAbi as abi } from '../../chain/abi.generated';
import { PENDING, VOTE_STATES, type VoteState } from '../vote-state';
import type { CompoundContext } from './context';
import type { CompoundProposal } from './encode-plan';

/** States of which one may still come to something; of several proposals with the same calls such a one counts. */
const ENDED: readonly VoteState['state'][] = ['cancelled', 'defeated', 'expired'];

/** How many are asked for at once. */
const CHUNK = 20;

export interface FoundOnChain {
  readonly id: bigint;
  readonly state: VoteState['state'];
}

/**
 * The proposal with these very calls, among those made since the plan was. An id says nothing of what is proposed: it is
 * the calls on chain that are compared, each target, value, signature and argument.
 *
 * @returns null where nobody has proposed it
 */
export async function findProposal(
  client: PublicClient,
  { governor, nextProposalId }: CompoundContext,
  proposal: CompoundProposal,
): Promise<FoundOnChain | null> {
  const at = { address: governor, abi, ...PENDING } as const;
  const count = Number(await client.readContract({ ...at, functionName: 'proposalCount' }));
  let found: FoundOnChain | null = null;
  for (let first = nextProposalId; first <= count; first += CHUNK) {
    const ids = Array.from({ length: Math.min(CHUNK, count - first + 1) }, (_, index) => BigInt(first + index));
    const actions = await Promise.all(
      ids.map((id) => client.readContract({ ...at, functionName: 'getActions', args: [id] })),
    );
    for (const [index, id] of ids.entries()) {
      if (!isSame(actions[index], proposal)) continue;
      const state = VOTE_STATES[await client.readContract({ ...at, functionName: 'state', args: [id] })];
      if (!found || ENDED.includes(found.state)) found = { id, state };
    }
  }
  return found;
}

type Actions = readonly [
  targets: readonly `0x${string}`[],
  values: readonly bigint[],
  signatures: readonly string[],
  argumentData: readonly `0x${string}`[],
];

function isSame([targets, values, signatures, argumentData]: Actions, proposal: CompoundProposal): boolean {
  return (
    targets.length === proposal.targets.length &&
    proposal.targets.every(
      (target, index) =>
        isAddressEqual(target, targets[index]) &&
        values[index] === proposal.values[index] &&
        signatures[index] === proposal.signatures[index] &&
        argumentData[index].toLowerCase() === proposal.argumentData[index].toLowerCase(),
    )
  );
}
