'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import type { ComponentType } from 'react';
import type { RouterOutputs } from '@/server/api';
import type { StressReport } from '@/server/domain/stress';
import { useApi } from '../_trpc/client';
import { Button } from '../_ui/button';
import { Failure } from '../_ui/failure';
import { Notice } from '../_ui/notice';
import { Progress } from '../_ui/progress';
import { Skeleton } from '../_ui/skeleton';
import { StressResult } from './stress-result';

const UNDER_WAY = new Set(['queued', 'running']);
/** Should the stream of progress fail, the run is still asked after. */
const POLL_MILLISECONDS = 5_000;

interface RunViewProps {
  id: string;
  /** how a finished run is shown */
  result?: ComponentType<{ run: RouterOutputs['stress']['get']; report: StressReport }>;
}

/** One stress run, from queued to its result. */
export function RunView({ id, result: Result = StressResult }: RunViewProps) {
  const api = useApi();
  const queryClient = useQueryClient();
  const run = useQuery({
    ...api.stress.get.queryOptions({ id }),
    refetchInterval: ({ state }) => (state.data && UNDER_WAY.has(state.data.state) ? POLL_MILLISECONDS : false),
  });
  const readAgain = () => queryClient.invalidateQueries({ queryKey: api.stress.get.queryKey({ id }) });
  const isUnderWay = run.data !== undefined && UNDER_WAY.has(run.data.state);
  const { data: progress } = useSubscription(
    api.stress.watch.subscriptionOptions(
      { id },
      {
        enabled: isUnderWay,
        onData: ({ state }) => {
          if (!UNDER_WAY.has(state)) void readAgain();
        },
      },
    ),
  );
  const cancel = useMutation(api.stress.cancel.mutationOptions({ onSettled: readAgain }));
  if (run.isPending) return <Skeleton className="m-4 h-6" />;
  if (run.isError)
    return <Failure title="The stress run could not be read" error={run.error} retry={() => void run.refetch()} />;
  const { state, pathsDone, pathsTotal, error } = run.data;
  return (
    <div data-stress={state}>
      <p role="status" className="sr-only">
        Stress run {state}
      </p>
      {isUnderWay && (
        <div className="flex items-center gap-4 p-4">
          <div className="flex-1">
            <Progress
              label="Stress run"
              done={progress?.pathsDone ?? pathsDone}
              total={progress?.pathsTotal ?? pathsTotal}
              unit="paths"
              ratePerSecond={progress?.ratePerSecond ?? null}
            />
            <p className="text-xs text-ink-faint">{workersText(progress?.workers ?? 0)}</p>
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
          {pathsDone} of {pathsTotal} paths had been run. They are kept for a day: an equal run goes on from there.
        </Notice>
      )}
      {run.data.result !== null && <Result run={run.data} report={run.data.result} />}
    </div>
  );
}

function workersText(workers: number): string {
  if (workers === 0) return 'Waiting for a worker. The run goes on when this page is closed.';
  const processes = workers === 1 ? 'One worker process is' : `${workers} worker processes are`;
  return `${processes} at it. The run goes on when this page is closed.`;
}
