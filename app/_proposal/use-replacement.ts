'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../_trpc/client';

/**
 * A proposal that still can be replaced, and whether it is to be. Until it is known nothing is proposed: what was meant
 * instead of it would come after it.
 */
export function useReplacement(id: string | null) {
  const [instead, setInstead] = useState(true);
  const proposal = useQuery({
    ...useApi().proposals.get.queryOptions({ id: id ?? '-' }),
    enabled: id !== null,
  });
  const { data } = proposal;
  const waiting = data && (data.state === 'open' || data.state === 'executable') ? data : null;
  return { waiting, instead, setInstead, isKnown: id === null || data !== undefined, error: proposal.error };
}
