import type { Address } from 'viem';
import type { z } from 'zod';
import { ensNames } from '@/server/adapters/chain/ens-names';
import type { ServiceContext } from '../context';
import type { namesInput } from './schema';

interface Known {
  readonly name: string | null;
  /** milliseconds since 1970 */
  readonly until: number;
}

const KEPT_MS = 10 * 60_000;
const MOST = 5_000;
/** By chain and address, oldest first; a name changes seldom, and every page shows the same few addresses. */
const known = new Map<string, Known>();

/** Names of addresses, where the chain has a registry of them. */
export async function namesOf(
  { chain, chainSettings: { chainId, ens }, now }: Pick<ServiceContext, 'chain' | 'chainSettings' | 'now'>,
  { addresses }: z.output<typeof namesInput>,
): Promise<(string | null)[]> {
  if (ens === null) return addresses.map(() => null);
  const at = now().getTime();
  const key = (address: Address) => `${chainId} ${address}`;
  const missing = [...new Set(addresses)].filter((address) => !((known.get(key(address))?.until ?? 0) > at));
  const found = await ensNames(chain, ens, missing);
  missing.forEach((address, index) => {
    known.delete(key(address));
    known.set(key(address), { name: found[index], until: at + KEPT_MS });
  });
  const answer = addresses.map((address) => known.get(key(address))?.name ?? null);
  for (const oldest of known.keys()) {
    if (known.size <= MOST) break;
    known.delete(oldest);
  }
  return answer;
}
