'use client';

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../_trpc/client';

/** The ENS name of an address, beside the address and never in its place: a name is no proof of who somebody is. */
function EnsName({ address }: { address: string }) {
  const { data } = useQuery({
    ...useApi().names.of.queryOptions({ addresses: [address as `0x${string}`] }),
    staleTime: Infinity,
  });
  const name = data?.[0];
  return name ? <span className="text-xs">{name}</span> : null;
}

export const ensName = (address: string) => <EnsName address={address} />;
export const noName = () => null;
