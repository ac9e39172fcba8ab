import Link from 'next/link';
import type { RouterOutputs } from '@/server/api';
import { DataTable, type Column } from '../../_ui/data-table';
import { Empty } from '../../_ui/empty';
import { Timestamp } from '../../_ui/timestamp';
import { buttonStyle } from '../../_ui/button';
import { ProposalStateBadge } from './proposal-state-badge';

type Row = RouterOutputs['proposals']['list'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'title',
    header: 'Proposal',
    primary: true,
    value: ({ title }) => title,
    cell: ({ id, number, title }) => (
      <Link href={`/proposals/${id}`} className="rounded-sm text-accent hover:underline">
        <span className="numbers mr-2 font-normal text-ink-faint">#{number}</span>
        {title}
      </Link>
    ),
    className: 'md:max-w-md',
  },
  { key: 'market', header: 'Market', value: ({ marketName }) => marketName },
  {
    key: 'state',
    header: 'State',
    value: ({ state }) => state,
    cell: ({ state, venue }) => <ProposalStateBadge state={state} venue={venue} />,
  },
  {
    key: 'signatures',
    header: 'Signatures',
    align: 'right',
    value: ({ signatures }) => signatures,
    cell: ({ venue, signatures, threshold }) => {
      if (venue === 'steward') return 'by steward';
      return venue === 'governor' || venue === 'compound' ? 'by vote' : `${signatures} of ${threshold}`;
    },
  },
  {
    key: 'next',
    header: 'Next',
    value: ({ nextAction }) => nextAction.text,
    className: 'text-xs text-ink-muted max-md:flex-col max-md:gap-0.5',
  },
  {
    key: 'created',
    header: 'Created',
    align: 'right',
    value: ({ createdAt }) => createdAt.toISOString(),
    cell: ({ createdAt }) => <Timestamp date={createdAt} />,
    className: 'text-xs text-ink-muted',
  },
];

export function ProposalsTable({ proposals, caption }: { proposals: readonly Row[]; caption: string }) {
  if (proposals.length === 0)
    return (
      <Empty
        title="Nothing is proposed"
        action={
          <Link href="/" className={buttonStyle({ tone: 'plain' })}>
            Choose a market to tune
          </Link>
        }
      >
        A proposal appears here when a steward turns tuned parameters into a Safe transaction or a vote.
      </Empty>
    );
  return <DataTable caption={caption} columns={COLUMNS} rows={proposals} rowKey={({ id }) => id} file="proposals" />;
}
