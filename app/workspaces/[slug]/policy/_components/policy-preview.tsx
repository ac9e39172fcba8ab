import Link from 'next/link';
import { SEVERITY, worstFirst } from '@/server/domain/checks/worst-first';
import { DataTable, type Column } from '../../../../_ui/data-table';
import { Empty } from '../../../../_ui/empty';
import { Panel } from '../../../../_ui/panel';
import { SkeletonRows } from '../../../../_ui/skeleton';
import { StateBadge } from '../../../../_ui/state-badge';
import { checkTitle } from '../../../../_verdict/check-title';
import type { PreviewRow, usePreview } from './use-preview';

const worst = ({ verdict }: PreviewRow) => (verdict ? worstFirst(verdict.checks)[0] : undefined);

const COLUMNS: readonly Column<PreviewRow>[] = [
  {
    key: 'market',
    header: 'Market',
    primary: true,
    value: ({ name }) => name,
    cell: ({ slug, name }) => (
      <Link href={`/markets/${slug}`} className="rounded-sm underline decoration-line-strong hover:decoration-ink">
        {name}
      </Link>
    ),
  },
  {
    key: 'now',
    header: 'In force',
    value: ({ inForce }) => SEVERITY[inForce],
    cell: ({ inForce }) => <StateBadge state={inForce} />,
  },
  {
    key: 'edited',
    header: 'Edited',
    value: ({ edited }) => SEVERITY[edited],
    cell: ({ edited }) => <StateBadge state={edited} />,
  },
  {
    key: 'worst',
    header: 'Tightest check',
    value: (row) => worst(row)?.reason ?? row.error,
    cell: (row) => {
      const check = worst(row);
      return (
        <span className="text-xs text-ink-muted">
          {row.error ??
            (check ? (
              <>
                <span className="text-ink">{checkTitle(check.name)}:</span> {check.reason}
              </>
            ) : (
              'Not computed yet.'
            ))}
        </span>
      );
    },
    className: 'max-md:flex-col max-md:gap-0.5 md:min-w-44',
  },
];

/** The verdict of each market, should the edit come into force. */
export function PolicyPreview({ preview }: { preview: ReturnType<typeof usePreview> }) {
  const { rows, done, pending } = preview;
  return (
    <Panel title="What the edit would mean" flush note={`Computed in this browser: ${done} of ${rows.length} markets`}>
      {pending && <SkeletonRows rows={2} label="markets" />}
      {!pending && rows.length === 0 && (
        <Empty title="This workspace has no market">Nothing would be judged yet.</Empty>
      )}
      {rows.length > 0 && (
        <DataTable
          caption="Verdicts under the edited policy"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ slug }) => slug}
        />
      )}
    </Panel>
  );
}
