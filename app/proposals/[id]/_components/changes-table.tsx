import { ArrowRight } from 'lucide-react';
import { display } from '@/server/domain/quantities';
import { DataTable, type Column } from '../../../_ui/data-table';
import { Empty } from '../../../_ui/empty';
import { percentText } from '../../../_ui/percent';
import { StateBadge } from '../../../_ui/state-badge';
import { Value } from '../../../_ui/value';
import type { Proposal } from './proposal';

type Row = Proposal['rows'][number];

const relative = (change: number | null) =>
  change === null ? 'from zero' : `${change > 0 ? '+' : ''}${percentText(change)}`;

const limits = (row: Row) =>
  `between ${display(row.min)} and ${display(row.max)} ${row.unit}${row.maxStep === null ? '' : `, at most ${display(row.maxStep)} in one proposal`}`;

const asked: readonly Column<Row>[] = [
  {
    key: 'label',
    header: 'Parameter',
    primary: true,
    value: ({ label }) => label,
    cell: ({ label, name }) => <span title={name}>{label}</span>,
  },
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
    cell: ({ after, unit }) => (
      <span className="inline-flex items-center gap-1.5">
        <ArrowRight aria-hidden className="size-3.5 text-ink-faint max-md:hidden" />
        <Value value={after} unit={unit} className="font-semibold" />
      </span>
    ),
  },
  {
    key: 'change',
    header: 'Change',
    align: 'right',
    value: ({ relativeChange }) => relativeChange,
    cell: ({ relativeChange }) => relative(relativeChange),
  },
  {
    key: 'within',
    header: 'Step and bounds',
    value: ({ withinBounds, withinStep }) => (withinBounds && withinStep ? 'pass' : 'fail'),
    cell: (row) => <StateBadge state={row.withinBounds && row.withinStep ? 'pass' : 'fail'} why={limits(row)} />,
  },
];

/** What the simulation, or after execution the chain, made of a value that was asked for. */
const agreement = (
  key: string,
  header: string,
  number: (row: Row) => number | null,
  integer: (row: Row) => string | null,
): Column<Row> => ({
  key,
  header,
  align: 'right',
  value: number,
  cell: (row) =>
    integer(row) === null ? (
      <StateBadge state="not run" />
    ) : (
      <span className="inline-flex items-center gap-2" title={integer(row) ?? undefined}>
        <Value value={number(row)} unit={row.unit} />
        <StateBadge
          state={integer(row) === row.afterInteger ? 'pass' : 'fail'}
          why={
            integer(row) === row.afterInteger
              ? 'equal to what was asked, to the last digit'
              : `asked ${row.afterInteger}, found ${integer(row)}`
          }
        />
      </span>
    ),
});

const accepted = agreement(
  'accepted',
  'Accepted in simulation',
  (row) => row.accepted,
  (row) => row.acceptedInteger,
);
const readBack = agreement(
  'readBack',
  'Read back from chain',
  (row) => row.readBack,
  (row) => row.readBackInteger,
);

const market: Column<Row> = { key: 'market', header: 'Market', value: ({ marketName }) => marketName };

export function ChangesTable({ proposal }: { proposal: Proposal }) {
  const several = new Set(proposal.rows.map(({ marketName }) => marketName)).size > 1;
  if (proposal.rows.length === 0) return <Empty title="No parameter changes">Only the autonomous mode does.</Empty>;
  return (
    <DataTable
      caption="Parameters that change"
      columns={[
        asked[0],
        ...(several ? [market] : []),
        ...asked.slice(1),
        accepted,
        ...(proposal.execution ? [readBack] : []),
      ]}
      rows={proposal.rows}
      rowKey={({ marketName, name }) => `${marketName} ${name}`}
      file={`proposal-${proposal.number}-changes`}
    />
  );
}
