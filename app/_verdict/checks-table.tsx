import { useMemo } from 'react';
import type { GlossaryKey } from '@/server/domain/glossary';
import { whyItMatters } from '@/server/domain/stability/why-it-matters';
import { SEVERITY, worstFirst } from '@/server/domain/checks/worst-first';
import type { Check } from '@/server/domain/checks/check-state';
import { DataTable, type Column } from '../_ui/data-table';
import { StateBadge } from '../_ui/state-badge';
import { percentText } from '../_ui/percent';
import { Value } from '../_ui/value';
import { CheckName, firstTerms } from './check-name';
import { checkTitle } from './check-title';

/** A check as a page shows it; checks of a proposal bring their own words. */
interface ShownCheck extends Check {
  readonly label?: string;
  readonly why?: string;
}

const why = (check: ShownCheck) => check.why ?? whyItMatters(check.name) ?? '';

const columns = (terms: ReadonlyMap<string, GlossaryKey>): readonly Column<ShownCheck>[] => [
  {
    key: 'check',
    header: 'Check',
    primary: true,
    value: ({ name, label }) => label ?? checkTitle(name),
    cell: ({ name, label }) => <CheckName name={name} label={label} explain={terms.get(name) ?? null} />,
    className: 'md:min-w-52',
  },
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
    header: 'What was found, and why it matters',
    value: (check) => `${check.reason} ${why(check)}`,
    cell: (check) => (
      <span className="block text-xs text-ink-muted">
        {check.reason}
        <span className="block text-ink-faint">{why(check)}</span>
      </span>
    ),
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

interface ChecksTableProps {
  caption: string;
  checks: readonly ShownCheck[];
  file?: string;
}

/** Checks, the worst first, each with value, limit, unit, what was found and why it matters. */
export function ChecksTable({ caption, checks, file }: ChecksTableProps) {
  const rows = useMemo(() => worstFirst(checks), [checks]);
  const shown = useMemo(() => columns(firstTerms(rows.map(({ name }) => name))), [rows]);
  return <DataTable caption={caption} columns={shown} rows={rows} rowKey={({ name }) => name} file={file} />;
}
