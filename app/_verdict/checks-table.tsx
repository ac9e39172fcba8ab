import { SEVERITY, worstFirst } from '@/server/domain/checks/worst-first';
import type { Check } from '@/server/domain/checks/check-state';
import { DataTable, type Column } from '../_ui/data-table';
import { StateBadge } from '../_ui/state-badge';
import { percentText } from '../_ui/percent';
import { Value } from '../_ui/value';
import { checkTitle } from './check-title';

const COLUMNS: readonly Column<Check>[] = [
  { key: 'check', header: 'Check', primary: true, value: ({ name }) => checkTitle(name), className: 'md:min-w-56' },
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
    cell: ({ value, unit }) => <Figure value={value} unit={unit} />,
  },
  {
    key: 'limit',
    header: 'Limit',
    align: 'right',
    value: ({ limit }) => limit,
    cell: ({ limit, unit }) => (
      <span className="text-ink-muted">
        <Figure value={limit} unit={unit} />
      </span>
    ),
  },
  {
    key: 'why',
    header: 'Why it matters',
    value: ({ reason }) => reason,
    cell: ({ reason }) => <span className="text-xs text-ink-muted">{reason}</span>,
    className: 'max-md:flex-col max-md:gap-0.5 md:min-w-72',
  },
];

/** The checks' log units are shocks, of which people speak in percent. */
function Figure({ value, unit }: { value: number | null; unit: string }) {
  if (unit !== 'log' || value === null) return <Value value={value} unit={unit} />;
  return (
    <span className="numbers whitespace-nowrap" title={`${value} log`}>
      {percentText(value)}
    </span>
  );
}

export function ChecksTable({ caption, checks, file }: { caption: string; checks: readonly Check[]; file?: string }) {
  return (
    <DataTable caption={caption} columns={COLUMNS} rows={worstFirst(checks)} rowKey={({ name }) => name} file={file} />
  );
}
