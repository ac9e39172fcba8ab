import { authorise, requireSession } from '../authorise';
import { tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { decidingPlaces, readChainRoles } from './chain-roles';

/**
 * Lets whoever has any role here pass: one that was granted, or one that the chain gives at this moment. It reads the
 * chain, so it comes before the writing transaction.
 */
export async function authoriseAnyRole(
  { actor, chain, database }: Pick<ServiceContext, 'actor' | 'chain' | 'database'>,
  workspace: { readonly id: string; readonly slug: string; readonly safeAddress: string },
): Promise<void> {
  try {
    await authorise(database, actor, workspace, 'viewer');
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== 'forbidden') throw error;
    const places = await decidingPlaces(database, workspace);
    const { read } = await tryRead(readChainRoles(chain, places, requireSession(actor)));
    if (read === null || read.length === 0) throw error;
  }
}
