'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import type { RouterOutputs } from '@/server/api';
import { useSafeApp } from '../../_safe-app/use-safe-app';
import { ProposalStateBadge } from '../../proposals/_components/proposal-state-badge';
import { useApi } from '../../_trpc/client';
import { Empty } from '../../_ui/empty';
import { Failure } from '../../_ui/failure';
import { PageHeading } from '../../_ui/page-heading';
import { Panel } from '../../_ui/panel';
import { SkeletonRows } from '../../_ui/skeleton';

type Row = RouterOutputs['proposals']['list'][number];

/** What this Safe may have to do with a proposal; null: nothing. */
function partOf({ venue, safeAddress, owners }: Row, safe: string): string | null {
  if (safeAddress === safe) return 'of this Safe';
  if (owners.some((owner) => owner === safe)) return 'this Safe is an owner';
  if (venue === 'steward') return 'by steward';
  return safeAddress === null ? 'by vote' : null;
}

/** The waiting proposals that concern the Safe in whose interface this is shown. */
export function SafeProposals() {
  const safeApp = useSafeApp();
  const proposals = useQuery(useApi().proposals.list.queryOptions({ state: 'open' }));
  if (!safeApp) return null;
  const concerned = (proposals.data ?? []).flatMap((row) => {
    const part = partOf(row, safeApp.safe);
    return part ? [{ row, part }] : [];
  });
  return (
    <>
      <PageHeading title="Waiting proposals" lead="Each with the evidence it was made from." />
      <Panel title="For this Safe" flush>
        {proposals.isPending && <SkeletonRows rows={2} label="proposals" />}
        {proposals.isError && (
          <Failure
            title="The proposals could not be read"
            error={proposals.error}
            retry={() => void proposals.refetch()}
          />
        )}
        {proposals.data && concerned.length === 0 && (
          <Empty title="Nothing waits for this Safe">
            A proposal appears here once a steward proposes a change that this Safe signs, co-signs or votes on.
          </Empty>
        )}
        <ul className="divide-y divide-line">
          {concerned.map(({ row, part }) => (
            <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 text-sm">
              <Link href={`/safe-app/proposals/${row.id}`} className="font-medium text-accent hover:underline">
                <span className="numbers mr-2 font-normal text-ink-faint">#{row.number}</span>
                {row.title}
              </Link>
              <ProposalStateBadge state={row.state} venue={row.venue} />
              <span className="text-xs text-ink-muted">
                {row.marketName} · {part}
              </span>
              <span className="w-full text-xs text-ink-muted">{row.nextAction.text}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
