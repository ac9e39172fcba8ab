import type { CheckState } from '@/server/domain/checks/check-state';
import { DataTable, type Column } from '../../../../_ui/data-table';
import { Empty } from '../../../../_ui/empty';
import { StateBadge } from '../../../../_ui/state-badge';
import { Value } from '../../../../_ui/value';
import type { BulkMarket, BulkRow } from './use-bulk-rows';

type Row = BulkRow & { readonly verdict: CheckState | null };

const COLUMNS: readonly Column<Row>[] = [
  { key: 'market', header: 'Market', primary: true, value: ({ marketName }) => marketName },
  { key: 'label', header: 'Parameter', value: ({ label }) => label },
  {
    key: 'before',
    header: 'In force',
    align: 'right',
    value: ({ before }) => before,
    cell: ({ before, unit }) => <Value value={before} unit={unit} className="text-ink-muted" />,
  },
  {
    key: 'after',
    header: 'Proposed',
    align: 'right',
    value: ({ after }) => after,
    cell: ({ after, unit }) => <Value value={after} unit={unit} className="font-semibold" />,
  },
  {
    key: 'limits',
    header: 'Step and bounds',
    value: ({ obstacle }) => obstacle ?? 'pass',
    cell: ({ obstacle }) => (
      <StateBadge state={obstacle === null ? 'pass' : 'fail'} why={obstacle ?? 'Within its limits.'} />
    ),
  },
  {
    key: 'verdict',
    header: 'Verdict of the market',
    value: ({ verdict }) => verdict ?? 'not run',
    cell: ({ verdict }) => (
      <StateBadge state={verdict ?? 'not run'} why="Of the market’s values in force with these in their place." />
    ),
  },
];

interface BulkTableProps {
  markets: readonly BulkMarket[];
  /** the server's, market by market; null: not known yet */
  verdicts: readonly (CheckState | null)[];
}

/** What is in force and what is proposed, market by market. */
export function BulkTable({ markets, verdicts }: BulkTableProps) {
  const rows = markets.flatMap((market, index) => market.rows.map((row) => ({ ...row, verdict: verdicts[index] })));
  if (rows.length === 0)
    return <Empty title="Nothing to compare yet">Choose markets and what changes in each of them.</Empty>;
  return (
    <DataTable
      caption="In force and proposed"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ slug, name }) => `${slug} ${name}`}
      file="bulk-change"
    />
  );
}
