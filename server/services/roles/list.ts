import type { z } from 'zod';
import { readOwnership, type SafeState } from '@/server/adapters/venues/safe';
import { tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { findWorkspace } from '../workspaces/find';
import { decidingPlaces, readChainRoles } from './chain-roles';
import type { chainRolesInput } from './schema';

/** Who signs and who votes here, as the chain says now. */
export async function listChainRoles(
  { actor, chain, database }: ServiceContext,
  input: z.output<typeof chainRolesInput>,
) {
  const places = await decidingPlaces(database, await findWorkspace(database, input.workspaceSlug));
  const address = actor.kind === 'session' ? actor.address : null;
  const [ownership, mine] = await Promise.all([
    tryRead(readOwnership(chain, places.safe)),
    address ? tryRead(readChainRoles(chain, places, address)) : null,
  ]);
  return {
    safe: 'unreachable' in ownership ? ownership.unreachable : liveSafe(ownership.read.safe),
    nested: (ownership.read?.nested ?? []).map(({ address: at, threshold, owners }) => ({
      address: at,
      threshold,
      owners: [...owners],
    })),
    votes: [...places.votes],
    stewards: [...places.stewards],
    mine: mine?.read ?? null,
  };
}

const liveSafe = ({ address, owners, threshold, nonce }: SafeState) => ({
  state: 'live' as const,
  address,
  owners: [...owners],
  threshold,
  nonce,
});
