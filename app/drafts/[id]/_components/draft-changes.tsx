'use client';

import { useQueries } from '@tanstack/react-query';
import { findParameter } from '@/server/domain/parameters';
import { useApi } from '../../../_trpc/client';
import { DataTable, type Column } from '../../../_ui/data-table';
import { Empty } from '../../../_ui/empty';
import { Panel } from '../../../_ui/panel';
import { Value } from '../../../_ui/value';
import { type Draft, marketsOf } from './draft';

interface Row {
  readonly market: string;
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** null: not known yet */
  readonly before: number | null;
  readonly after: number;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'label', header: 'Parameter', primary: true, value: ({ label }) => label },
  {
    key: 'before',
    header: 'In force',
    align: 'right',
    value: ({ before }) => before,
    cell: ({ before, unit }) => (before === null ? '…' : <Value value={before} unit={unit} />),
  },
  {
    key: 'after',
    header: 'Drafted',
    align: 'right',
    value: ({ after }) => after,
    cell: ({ after, unit }) => <Value value={after} unit={unit} className="font-semibold" />,
  },
];

const MARKET: Column<Row> = { key: 'market', header: 'Market', value: ({ market }) => market };

/** What the draft would change, beside what is in force now. */
export function DraftChanges({ draft }: { draft: Draft }) {
  const api = useApi();
  const { id, autonomy } = draft;
  const markets = marketsOf(draft);
  const details = useQueries({ queries: markets.map(({ slug }) => api.markets.get.queryOptions({ slug })) });
  const rows = markets.flatMap(({ slug, parameters }, index) =>
    Object.entries(parameters).map(([name, after]): Row => {
      const { label = name, unit = '' } = findParameter(name) ?? {};
      const before = details[index].data?.parameters.find((one) => one.name === name)?.stored ?? null;
      return { market: details[index].data?.name ?? slug, name, label, unit, before, after };
    }),
  );
  return (
    <Panel title="What it would change" flush>
      {rows.length === 0 && <Empty title="No parameter changes" />}
      {rows.length > 0 && (
        <DataTable
          caption="What the draft would change"
          columns={markets.length > 1 ? [COLUMNS[0], MARKET, ...COLUMNS.slice(1)] : COLUMNS}
          rows={rows}
          rowKey={({ market, name }) => `${market} ${name}`}
          file={`draft-${id}`}
        />
      )}
      {autonomy && (
        <p className="border-t border-line px-4 py-3 text-sm text-ink-muted">
          It also sets anew within what limits the controller may act alone.
        </p>
      )}
    </Panel>
  );
}
