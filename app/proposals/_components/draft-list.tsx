'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import type { RouterOutputs } from '@/server/api';
import { useApi } from '../../_trpc/client';
import { Address } from '../../_ui/address';
import { DataTable, type Column } from '../../_ui/data-table';
import { Panel } from '../../_ui/panel';
import { Timestamp } from '../../_ui/timestamp';

type Row = RouterOutputs['drafts']['list'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'title',
    header: 'Draft',
    primary: true,
    value: ({ title }) => title,
    cell: ({ id, title }) => (
      <Link href={`/drafts/${id}`} className="rounded-sm text-accent hover:underline">
        {title}
      </Link>
    ),
    className: 'md:max-w-md',
  },
  { key: 'market', header: 'Market', value: ({ marketName }) => marketName },
  {
    key: 'author',
    header: 'By',
    value: ({ createdBy }) => createdBy,
    cell: ({ createdBy }) => <Address address={createdBy} />,
  },
  {
    key: 'saved',
    header: 'Saved',
    align: 'right',
    value: ({ savedAt }) => savedAt.toISOString(),
    cell: ({ savedAt }) => <Timestamp date={savedAt} />,
    className: 'text-xs text-ink-muted',
  },
];

/** Drafts of the reader's own workspaces; nothing where there are none, or nobody is signed in. */
export function DraftList() {
  const drafts = useQuery(useApi().drafts.list.queryOptions({}));
  if (!drafts.data?.length) return null;
  return (
    <Panel title="Drafts" flush note="Seen by members of the workspace alone">
      <DataTable caption="Drafts" columns={COLUMNS} rows={drafts.data} rowKey={({ id }) => id} file="drafts" />
    </Panel>
  );
}
