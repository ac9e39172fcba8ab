import type { EvidenceBundle } from '@/server/domain/evidence';

interface Stored<Market> {
  readonly markets: readonly { readonly market: Market }[];
}

/**
 * A proposal's markets in the order in which it changes them: the table that joins them has none. Evidence that was tampered
 * with may name others; those are left out, and what compares with it finds that they are missing.
 */
export function marketsOf<Market extends { readonly contractAddress: string }>(
  { markets }: Stored<Market>,
  { inputs }: Pick<EvidenceBundle, 'inputs'>,
): Market[] {
  const named = inputs.markets.flatMap(({ market: address }) =>
    markets.filter(({ market }) => market.contractAddress.toLowerCase() === address.toLowerCase()),
  );
  return (named.length > 0 ? named : markets).map(({ market }) => market);
}
