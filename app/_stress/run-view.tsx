'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../_trpc/client';
import { Button } from '../_ui/button';
import { Failure } from '../_ui/failure';
import { Notice } from '../_ui/notice';
import { Progress } from '../_ui/progress';
import { Skeleton } from '../_ui/skeleton';
import { StressResult } from './stress-result';

const POLL_MILLISECONDS = 500;
const UNDER_WAY = new Set(['queued', 'running']);

/** One stress run, from queued to its result. */
export function RunView({ id }: { id: string }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const run = useQuery({
    ...api.stress.get.queryOptions({ id }),
    refetchInterval: ({ state }) => (state.data && UNDER_WAY.has(state.data.state) ? POLL_MILLISECONDS : false),
  });
  const cancel = useMutation(
    api.stress.cancel.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.stress.get.queryKey({ id }) }),
    }),
  );
  if (run.isPending) return <Skeleton className="m-4 h-6" />;
  if (run.isError)
    return <Failure title="The stress run could not be read" error={run.error} retry={() => void run.refetch()} />;
  const { state, pathsDone, pathsTotal, ratePerSecond, error } = run.data;
  return (
    <div data-stress={state}>
      <p role="status" className="sr-only">
        Stress run {state}
      </p>
      {UNDER_WAY.has(state) && (
        <div className="flex items-center gap-4 p-4">
          <div className="flex-1">
            <Progress
              label="Stress run"
              done={pathsDone}
              total={pathsTotal}
              unit="paths"
              ratePerSecond={ratePerSecond}
            />
          </div>
          <Button size="small" busy={cancel.isPending} onClick={() => cancel.mutate({ id })}>
            Cancel run
          </Button>
        </div>
      )}
      {state === 'failed' && (
        <Notice tone="fail" title="The stress run failed" className="m-4" role="alert">
          {error ?? 'No reason was recorded.'} There is no result: run it again, or with another scenario.
        </Notice>
      )}
      {state === 'cancelled' && (
        <Notice tone="info" title="The stress run was cancelled" className="m-4">
          {pathsDone} of {pathsTotal} paths had been run; nothing is kept of them.
        </Notice>
      )}
      {state === 'done' && <StressResult run={run.data} />}
    </div>
  );
}
