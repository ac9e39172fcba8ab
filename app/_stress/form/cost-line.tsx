'use client';

import { useQuery } from '@tanstack/react-query';
import type { RouterInputs } from '@/server/api';
import { display } from '@/server/domain/quantities';
import { useApiClient } from '../../_trpc/client';
import { duration } from '../../_ui/relative-time';
import { useRested } from '../../_ui/use-rested';

const REST_MS = 400;

/** What the run would cost, before it is asked for; or why it would be refused. */
export function CostLine({ request }: { request: RouterInputs['stress']['cost'] }) {
  const rested = useRested(JSON.stringify(request), REST_MS);
  const client = useApiClient();
  const cost = useQuery({
    queryKey: ['stress cost', rested],
    queryFn: () => client.stress.cost.mutate(JSON.parse(rested) as RouterInputs['stress']['cost']),
    retry: false,
    gcTime: 0,
  });
  if (cost.isError)
    return (
      <p role="alert" className="text-sm text-fail">
        This run would be refused: {cost.error.message}
      </p>
    );
  if (!cost.data) return <p className="text-sm text-ink-faint">Estimating …</p>;
  const { coreSeconds, shards, accountSteps } = cost.data;
  return (
    <p className="text-sm text-ink-muted">
      About {duration(Math.max(1, coreSeconds))} of one core, in {shards} shards that workers share; at most{' '}
      {display(accountSteps)} updates of accounts. An estimate, good within a few times.
    </p>
  );
}
