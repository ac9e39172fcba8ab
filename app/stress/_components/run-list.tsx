'use client';

import { useQuery } from '@tanstack/react-query';
import { GitCompare, Play } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import type { RouterOutputs } from '@/server/api';
import { MAX_COMPARED } from '../../_stress/max-compared';
import { RunStateBadge } from '../../_stress/run-state-badge';
import { scenarioText } from '../../_stress/scenario-text';
import { useApi } from '../../_trpc/client';
import { buttonStyle } from '../../_ui/button';
import { DataTable, type Column } from '../../_ui/data-table';
import { Empty } from '../../_ui/empty';
import { Failure } from '../../_ui/failure';
import { PageHeading } from '../../_ui/page-heading';
import { Panel } from '../../_ui/panel';
import { SkeletonRows } from '../../_ui/skeleton';
import { Timestamp } from '../../_ui/timestamp';

type Row = RouterOutputs['stress']['list'][number];

const changesText = ({ inputs }: Row) => {
  const changed = [inputs.parameters, ...Object.values(inputs.besidesParameters)].flatMap(Object.keys).length;
  if (changed === 0) return 'what is in force';
  return `${changed} parameter${changed === 1 ? '' : 's'} changed`;
};

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'scenario',
    header: 'Run',
    primary: true,
    value: ({ inputs }) => scenarioText(inputs.scenario),
    cell: ({ id, inputs }) => (
      <Link href={`/stress/${id}`} className="rounded-sm text-accent hover:underline">
        {scenarioText(inputs.scenario)}
      </Link>
    ),
    className: 'md:max-w-md',
  },
  { key: 'market', header: 'Market', value: ({ marketName }) => marketName },
  { key: 'changes', header: 'Of', value: changesText },
  { key: 'state', header: 'State', value: ({ state }) => state, cell: ({ state }) => <RunStateBadge state={state} /> },
  { key: 'paths', header: 'Paths', align: 'right', value: ({ pathsTotal }) => pathsTotal },
  { key: 'accounts', header: 'Accounts', align: 'right', value: ({ inputs }) => inputs.accounts },
  {
    key: 'created',
    header: 'Asked',
    value: ({ createdAt }) => createdAt.toISOString(),
    cell: ({ createdAt }) => <Timestamp date={createdAt} relative={false} />,
  },
];

/** The latest stress runs; a few of them may be marked to be compared. */
export function RunList() {
  const runs = useQuery(useApi().stress.list.queryOptions());
  const [marked, setMarked] = useState<readonly string[]>([]);
  const toggle = (id: string) =>
    setMarked((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  const columns: readonly Column<Row>[] = [
    {
      key: 'marked',
      header: 'Compare',
      value: ({ id }) => (marked.includes(id) ? 1 : 0),
      cell: ({ id, inputs, state }) => (
        <input
          type="checkbox"
          className="size-4 accent-accent"
          aria-label={`Compare ${scenarioText(inputs.scenario)}`}
          checked={marked.includes(id)}
          disabled={state !== 'done' || (marked.length >= MAX_COMPARED && !marked.includes(id))}
          onChange={() => toggle(id)}
        />
      ),
    },
    ...COLUMNS,
  ];
  return (
    <>
      <PageHeading
        title="Stress runs"
        lead="Seeded paths of a scenario on a book of accounts: what a parameter set does when it matters."
        actions={
          <>
            {marked.length > 1 && (
              <Link href={`/stress/compare?runs=${marked.join(',')}`} className={buttonStyle()}>
                <GitCompare aria-hidden className="size-4" />
                Compare {marked.length} runs
              </Link>
            )}
            <Link href="/stress/new" className={buttonStyle({ tone: 'primary' })}>
              <Play aria-hidden className="size-4" />
              New run
            </Link>
          </>
        }
      />
      <Panel title="Latest runs" note={`Mark two to ${MAX_COMPARED} finished ones to compare them`} flush>
        {runs.isPending && <SkeletonRows rows={4} label="stress runs" />}
        {runs.isError && (
          <Failure title="The stress runs could not be read" error={runs.error} retry={() => void runs.refetch()} />
        )}
        {runs.data?.length === 0 && (
          <Empty title="No stress run yet">
            Here come the runs that were asked for, the latest first. Start one with “New run”.
          </Empty>
        )}
        {runs.data && runs.data.length > 0 && (
          <DataTable
            caption="Latest stress runs"
            columns={columns}
            rows={runs.data}
            rowKey={({ id }) => id}
            file="stress-runs"
          />
        )}
      </Panel>
    </>
  );
}
