'use client';

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../_trpc/client';

/** How many proposals of a market wait: a new one comes after them. */
export function useWaiting(marketSlug: string): number {
  const { data } = useQuery(useApi().proposals.list.queryOptions({ marketSlug, state: 'open' }));
  return data?.length ?? 0;
}
