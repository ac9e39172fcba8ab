import { type Address, type Hex, isAddressEqual } from 'viem';
import { type NestedApproval, nestedApprovals } from '@/server/adapters/venues/safe';
import { mustRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { type FoundProposal, signingOf } from './find';
import type { SigningSafe } from './standing';

/** How each Safe that owns the proposal's, directly or by way of others, approves it at its present nonce. */
export async function readNested(
  { chain }: Pick<ServiceContext, 'chain'>,
  found: FoundProposal,
  safe: SigningSafe,
): Promise<NestedApproval[]> {
  const { chainId } = signingOf(found).context;
  return nestedApprovals(chain, safe, chainId, found.row.identity as Hex);
}

/** The approval by one owner; a conflict where that owner is no Safe. */
export async function findNested(
  context: Pick<ServiceContext, 'chain'>,
  found: FoundProposal,
  safe: SigningSafe,
  owner: Address,
): Promise<NestedApproval> {
  const all = await mustRead(readNested(context, found, safe));
  // One that owns Safes at several levels has several approvals to give, one after the other.
  const own = all.filter(({ child }) => isAddressEqual(child.address, owner));
  const one = own.find(({ approved }) => !approved) ?? own[0];
  if (one) return one;
  throw new ServiceError(
    'conflict',
    `${owner} is no Safe that owns the Safe ${safe.address}, directly or by way of others`,
  );
}
