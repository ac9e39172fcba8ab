import Link from 'next/link';
import type { RouterOutputs } from '@/server/api';
import { DataTable, type Column } from '../../../_ui/data-table';
import { Timestamp } from '../../../_ui/timestamp';
import { Value } from '../../../_ui/value';

type Found = RouterOutputs['markets']['atBlock'];
type Row = Found['parameters'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'parameter',
    header: 'Parameter',
    primary: true,
    value: ({ label }) => label,
    cell: ({ label, name }) => <span title={name}>{label}</span>,
  },
  {
    key: 'atBlock',
    header: 'At the block',
    align: 'right',
    value: ({ atBlock }) => atBlock,
    cell: ({ atBlock, unit }) => <Value value={atBlock} unit={unit} />,
  },
  {
    key: 'now',
    header: 'Now',
    align: 'right',
    value: ({ now }) => now,
    cell: ({ now, unit }) => <Value value={now} unit={unit} />,
  },
];

const SOURCES: Readonly<Record<Found['source'], string>> = {
  chain: 'Read from the chain at that block.',
  stored: 'The chain no longer answers for that block; this was stored last by then.',
  'not run': 'Not known: neither the chain nor the store reaches back to that block.',
};

/** The values at one block beside those of now; what differs stands out. */
export function AtBlockTable({ found, slug }: { found: Found; slug: string }) {
  const { block, blockTime, source, reason, configuration, parameters } = found;
  return (
    <>
      <p className="px-4 pb-3 text-xs text-ink-muted">
        {SOURCES[source]} {reason}{' '}
        {blockTime && (
          <>
            Block {block} is of <Timestamp date={blockTime} />.{' '}
          </>
        )}
        {configuration?.proposalId && (
          <Link href={`/proposals/${configuration.proposalId}`} className="rounded-sm text-accent underline">
            The proposal that brought it about
          </Link>
        )}
      </p>
      <DataTable
        caption={`In force at block ${block}`}
        columns={COLUMNS}
        rows={parameters}
        rowKey={({ name }) => name}
        file={`${slug}-at-block-${block}`}
        rowClass={({ atBlock, now }) => (atBlock !== null && atBlock !== now ? 'bg-warn-soft' : undefined)}
      />
    </>
  );
}
