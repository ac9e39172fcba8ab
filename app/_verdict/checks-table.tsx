import type { Check, CheckState } from '@/server/domain/checks/check-state';
import { DataTable, type Column } from '../_ui/data-table';
import { StateBadge } from '../_ui/state-badge';
import { Value } from '../_ui/value';
import { checkTitle } from './check-title';

const COLUMNS: readonly Column<Check>[] = [
  { key: 'check', header: 'Check', primary: true, value: ({ name }) => checkTitle(name) },
  {
    key: 'state',
    header: 'State',
    value: ({ state }) => SEVERITY[state],
    cell: ({ state, reason }) => <StateBadge state={state} why={reason} />,
  },
  {
    key: 'value',
    header: 'Value',
    align: 'right',
    value: ({ value }) => value,
    cell: ({ value, unit }) => <Value value={value} unit={unit} />,
  },
  {
    key: 'limit',
    header: 'Limit',
    align: 'right',
    value: ({ limit }) => limit,
    cell: ({ limit, unit }) => <Value value={limit} unit={unit} className="text-ink-muted" />,
  },
  {
    key: 'why',
    header: 'Why it matters',
    value: ({ reason }) => reason,
    cell: ({ reason }) => <span className="text-xs text-ink-muted">{reason}</span>,
    className: 'max-md:flex-col max-md:gap-0.5 md:min-w-72',
  },
];

/** Worst first when sorted by state. */
const SEVERITY: Readonly<Record<CheckState, number>> = { fail: 0, 'not run': 1, stale: 2, warn: 3, pass: 4 };

export function worstFirst(checks: readonly Check[]): readonly Check[] {
  return [...checks].sort((a, b) => SEVERITY[a.state] - SEVERITY[b.state]);
}

export function ChecksTable({ caption, checks, file }: { caption: string; checks: readonly Check[]; file?: string }) {
  return (
    <DataTable caption={caption} columns={COLUMNS} rows={worstFirst(checks)} rowKey={({ name }) => name} file={file} />
  );
}
