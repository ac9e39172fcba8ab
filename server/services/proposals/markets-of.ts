import type { EvidenceBundle } from '@/server/domain/evidence';

interface Stored<Market> {
  readonly markets: readonly { readonly market: Market }[];
}

/** A proposal's markets in the order in which it changes them: the table that joins them has none. */
export function marketsOf<Market extends { readonly contractAddress: string }>(
  { markets }: Stored<Market>,
  { inputs }: Pick<EvidenceBundle, 'inputs'>,
): Market[] {
  return inputs.markets.map(({ market: address }) => {
    const found = markets.find(({ market }) => market.contractAddress.toLowerCase() === address.toLowerCase());
    if (!found) throw new Error(`market ${address} of the evidence is not among those of the proposal`);
    return found.market;
  });
}
