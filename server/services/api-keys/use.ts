import type { PrismaClient } from '@/server/adapters/persistence';
import { ServiceError } from '../errors';
import { isSecretOf, parseKey } from './key-text';
import { REQUESTS_PER_MINUTE, type Scope } from './schema';

const MINUTE = 60_000;

/** A request that a key was good for. */
export interface KeyUse {
  readonly workspace: { readonly id: string; readonly slug: string };
  readonly remaining: number;
  /** seconds until the count begins anew */
  readonly resetSeconds: number;
}

/** A key that has used up its minute. */
export class TooManyRequests extends ServiceError {
  constructor(readonly resetSeconds: number) {
    super('busy', `more than ${REQUESTS_PER_MINUTE} requests in a minute: ask again in ${resetSeconds} s`);
  }
}

/**
 * Lets a key's request pass and counts it, in one statement, so that requests at the same moment and in several
 * processes share one count. Whether there is such a key, it is revoked, expired or wrong is not told apart.
 */
export async function useApiKey(
  { database, now }: { readonly database: PrismaClient; readonly now: () => Date },
  text: string | null,
  scope: Scope,
): Promise<KeyUse> {
  const at = now();
  const key = text === null ? null : parseKey(text);
  const found =
    key && (await database.apiKey.findUnique({ where: { handle: key.handle }, include: { workspace: true } }));
  const valid =
    found && isSecretOf(key.secret, found.secretHash) && !found.revokedAt && (!found.expiresAt || found.expiresAt > at);
  if (!valid)
    throw new ServiceError(
      'unauthenticated',
      'no valid API key: send "Authorization: Bearer homeostat_…", made by an admin',
    );
  if (!found.scopes.includes(scope))
    throw new ServiceError('forbidden', `this key may read ${found.scopes.join(', ')}; this needs ${scope}`);
  const minute = new Date(Math.floor(at.getTime() / MINUTE) * MINUTE);
  const [{ count }] = await database.$queryRaw<[{ count: number }]>`
    UPDATE api_keys
    SET window_count = CASE WHEN window_start = ${minute} THEN window_count + 1 ELSE 1 END, window_start = ${minute}
    WHERE id = ${found.id}
    RETURNING window_count AS count`;
  const resetSeconds = Math.ceil((minute.getTime() + MINUTE - at.getTime()) / 1000);
  if (count > REQUESTS_PER_MINUTE) throw new TooManyRequests(resetSeconds);
  const { id, slug } = found.workspace;
  return { workspace: { id, slug }, remaining: REQUESTS_PER_MINUTE - count, resetSeconds };
}
