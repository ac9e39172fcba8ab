import Link from 'next/link';
import type { RouterOutputs } from '@/server/api';
import { checkTitle } from '../_verdict/check-title';
import { CriticalShockBar } from '../_verdict/critical-shock-bar';
import { DataTable, type Column } from '../_ui/data-table';
import { Empty } from '../_ui/empty';
import { StateBadge } from '../_ui/state-badge';
import { Timestamp } from '../_ui/timestamp';

type Row = RouterOutputs['markets']['list'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'market',
    header: 'Market',
    primary: true,
    value: ({ name }) => name,
    cell: ({ slug, name, workspaceName }) => (
      <span className="flex flex-wrap items-baseline gap-x-2">
        <Link href={`/markets/${slug}`} className="rounded-sm text-accent hover:underline">
          {name}
        </Link>
        <span className="text-xs font-normal text-ink-faint">{workspaceName}</span>
      </span>
    ),
  },
  {
    key: 'verdict',
    header: 'Verdict',
    value: ({ verdict }) => verdict.state,
    cell: ({ verdict }) => <StateBadge state={verdict.state} why={verdict.worstCheck?.reason} />,
  },
  {
    key: 'worst',
    header: 'Worst check',
    value: ({ verdict }) => verdict.worstCheck?.name ?? null,
    cell: ({ verdict }) => <WorstCheck verdict={verdict} />,
    className: 'max-md:flex-col max-md:gap-0.5 md:max-w-md',
  },
  {
    key: 'shock',
    header: 'Critical shock',
    value: ({ verdict }) => verdict.criticalShock,
    cell: ({ verdict }) => (
      <CriticalShockBar compact value={verdict.criticalShock} known={verdict.state !== 'not run'} />
    ),
  },
  {
    key: 'open',
    header: 'Open proposals',
    align: 'right',
    value: ({ openProposals }) => openProposals,
  },
  {
    key: 'updated',
    header: 'Changed',
    align: 'right',
    value: ({ updatedAt }) => updatedAt.toISOString(),
    cell: ({ updatedAt }) => <Timestamp date={updatedAt} />,
    className: 'text-xs text-ink-muted',
  },
];

function WorstCheck({ verdict: { state, worstCheck: check } }: Pick<Row, 'verdict'>) {
  if (!check) return <span className="text-xs text-ink-faint">No analysis is stored yet</span>;
  return (
    <span className="block text-xs text-ink-muted">
      {state === 'pass' && 'All hold; the tightest: '}
      <span className="text-ink">{checkTitle(check.name)}</span>: {check.reason}
    </span>
  );
}

export function MarketsTable({ markets }: { markets: readonly Row[] }) {
  if (markets.length === 0)
    return (
      <Empty title="No market is registered">
        A market appears here once an admin registers its contract for a workspace.
      </Empty>
    );
  return <DataTable caption="Markets" columns={COLUMNS} rows={markets} rowKey={({ slug }) => slug} file="markets" />;
}
