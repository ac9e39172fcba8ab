import { type Address, BaseError, type PublicClient } from 'viem';

/**
 * The primary ENS name of each address, by the universal resolver: it resolves the name forward again, so that nobody can
 * claim somebody else's. Names that are kept off chain are not asked for; whatever fails is no name.
 */
export async function ensNames(
  client: PublicClient,
  universalResolverAddress: Address,
  addresses: readonly Address[],
): Promise<(string | null)[]> {
  return Promise.all(
    addresses.map((address) =>
      client.getEnsName({ address, universalResolverAddress }).then(printable, (error: unknown) => {
        if (error instanceof BaseError) return null;
        throw error;
      }),
    ),
  );
}

/** A name of plain letters, digits, hyphens and dots: others can look like one that they aren't. */
const printable = (name: string | null): string | null =>
  name && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name) ? name : null;
