import { type Address, getAddress, isAddressEqual, type PublicClient } from 'viem';
import { isSteward } from '@/server/adapters/venues/steward';
import { readVotingPower } from '@/server/adapters/venues/votes-token';
import { readOwnership, type Ownership } from '@/server/adapters/venues/safe';
import type { Transaction } from '@/server/adapters/persistence';
import { governanceOf } from '../governance/governance';
import type { ChainRole } from './schema';

interface Places {
  readonly safe: Address;
  readonly votes: readonly Address[];
  /** contracts that take changes from their stewards */
  readonly stewards: readonly Address[];
}

/** The Safe, the tokens of votes and the stewards' contracts that decide about a workspace's markets. */
export async function decidingPlaces(
  database: Transaction,
  workspace: { readonly id: string; readonly safeAddress: string },
): Promise<Places> {
  const markets = await database.market.findMany({
    where: { workspaceId: workspace.id },
    select: { governance: true },
  });
  const governances = markets.map(governanceOf);
  const tokens = governances.flatMap((one) => ('votes' in one ? [one.votes] : []));
  const stewards = governances.flatMap((one) => (one.kind === 'steward' ? [one.steward] : []));
  return {
    safe: getAddress(workspace.safeAddress),
    votes: [...new Set(tokens)],
    stewards: [...new Set(stewards)],
  };
}

const ownsSafe = ({ safe, nested }: Ownership, address: Address): boolean =>
  [safe, ...nested].some(({ owners }) => owners.some((owner) => isAddressEqual(owner, address)));

/** The roles that nobody grants, as the chain has them at this moment. */
export async function readChainRoles(
  client: PublicClient,
  { safe, votes, stewards }: Places,
  address: Address,
): Promise<ChainRole[]> {
  const [ownership, powers, sends] = await Promise.all([
    readOwnership(client, safe),
    Promise.all(votes.map((token) => readVotingPower(client, token, address))),
    Promise.all(stewards.map((contract) => isSteward(client, contract, address))),
  ]);
  return [
    ...(ownsSafe(ownership, address) || sends.includes(true) ? ['signer' as const] : []),
    ...(powers.some((power) => power > 0n) ? ['member' as const] : []),
  ];
}
