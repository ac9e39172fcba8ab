'use client';

import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { MAX_COMPARED } from '../../../_stress/max-compared';
import { metricTitle } from '../../../_stress/metric-title';
import { useApi } from '../../../_trpc/client';
import { Empty } from '../../../_ui/empty';
import { Failure } from '../../../_ui/failure';
import { Field, inputStyle } from '../../../_ui/field';
import { Notice } from '../../../_ui/notice';
import { PageHeading } from '../../../_ui/page-heading';
import { Panel } from '../../../_ui/panel';
import { Skeleton } from '../../../_ui/skeleton';
import { comparedRuns, differsIn, sharedMetrics, type FinishedRun } from './compared-runs';
import { ComparedTable } from './compared-table';
import { SpreadPlot } from './spread-plot';

/** Up to six finished runs side by side, one outcome at a time and all of them as a table. */
export function ComparePage({ ids }: { ids: readonly string[] }) {
  const api = useApi();
  const queries = useQueries({ queries: ids.slice(0, MAX_COMPARED).map((id) => api.stress.get.queryOptions({ id })) });
  const failed = queries.find(({ isError }) => isError);
  const runs = queries.flatMap(({ data }) => (data?.result ? [{ ...data, result: data.result }] : []));
  const isLoading = queries.some(({ isPending }) => isPending);
  return (
    <>
      <PageHeading
        title="Compare stress runs"
        trail={[{ href: '/stress', text: 'Stress runs' }]}
        lead="What each run came to under what was proposed in it, and what is in force where it was run beside it."
      />
      {failed?.error && <Failure title="A stress run could not be read" error={failed.error} />}
      {isLoading && !failed && <Skeleton className="h-80" />}
      {!isLoading && runs.length < 2 && (
        <Empty title="Nothing to compare">
          {`Mark two to ${MAX_COMPARED} finished runs in the list of stress runs, and open “Compare” there.`}
        </Empty>
      )}
      {!isLoading && runs.length >= 2 && <Compared runs={runs} left={ids.length - queries.length} />}
    </>
  );
}

function Compared({ runs, left }: { runs: readonly FinishedRun[]; left: number }) {
  const compared = comparedRuns(runs);
  const metrics = sharedMetrics(compared);
  const [metric, setMetric] = useState('badDebt');
  const differences = differsIn(runs);
  return (
    <div className="grid gap-4">
      {differences.length > 0 && (
        <Notice tone="warn" title="These runs were not made under the same conditions">
          They differ in {differences.join(', ')}: a difference between them need not be one of parameters.
        </Notice>
      )}
      {left > 0 && (
        <Notice tone="info" title={`${left} runs are left out`}>
          {`At most ${MAX_COMPARED} runs are compared at once.`}
        </Notice>
      )}
      <Panel title="One outcome">
        <div className="mb-3 w-full sm:w-72">
          <Field label="Outcome">
            <select className={inputStyle} value={metric} onChange={(event) => setMetric(event.target.value)}>
              {metrics.map((name) => (
                <option key={name} value={name}>
                  {metricTitle(name)}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <SpreadPlot compared={compared} metric={metric} />
      </Panel>
      <Panel title="Every outcome" note="Mean ± 1.96 standard errors" flush>
        <ComparedTable compared={compared} metrics={metrics} />
      </Panel>
    </div>
  );
}
