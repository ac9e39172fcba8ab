import { type Address, getAddress, isAddressEqual, type PublicClient } from 'viem';
import { readVotingPower } from '@/server/adapters/venues/governor';
import { readOwnership, type Ownership } from '@/server/adapters/venues/safe';
import type { Transaction } from '@/server/adapters/persistence';
import { governanceOf } from '../governance/governance';
import type { ChainRole } from './schema';

interface Places {
  readonly safe: Address;
  readonly votes: readonly Address[];
}

/** The Safe and the tokens of votes that decide about a workspace's markets. */
export async function decidingPlaces(
  database: Transaction,
  workspace: { readonly id: string; readonly safeAddress: string },
): Promise<Places> {
  const markets = await database.market.findMany({
    where: { workspaceId: workspace.id },
    select: { governance: true },
  });
  const tokens = markets.flatMap((market) => {
    const governance = governanceOf(market);
    return governance.kind === 'governor' ? [governance.votes] : [];
  });
  return { safe: getAddress(workspace.safeAddress), votes: [...new Set(tokens)] };
}

const ownsSafe = ({ safe, nested }: Ownership, address: Address): boolean =>
  [safe, ...nested].some(({ owners }) => owners.some((owner) => isAddressEqual(owner, address)));

/** The roles that nobody grants, as the chain has them at this moment. */
export async function readChainRoles(
  client: PublicClient,
  { safe, votes }: Places,
  address: Address,
): Promise<ChainRole[]> {
  const [ownership, powers] = await Promise.all([
    readOwnership(client, safe),
    Promise.all(votes.map((token) => readVotingPower(client, token, address))),
  ]);
  return [
    ...(ownsSafe(ownership, address) ? ['signer' as const] : []),
    ...(powers.some((power) => power > 0n) ? ['member' as const] : []),
  ];
}
