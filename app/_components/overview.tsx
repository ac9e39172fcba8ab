'use client';

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../_trpc/client';
import { Failure } from '../_ui/failure';
import { PageHeading } from '../_ui/page-heading';
import { Panel } from '../_ui/panel';
import { SkeletonRows } from '../_ui/skeleton';
import { ProposalsTable } from '../proposals/_components/proposals-table';
import { MarketsTable } from './markets-table';
import { situation } from './situation';

/** Is anything wrong, is anything waiting for me? */
export function Overview() {
  const api = useApi();
  const markets = useQuery(api.markets.list.queryOptions());
  const proposals = useQuery(api.proposals.list.queryOptions({ state: 'open' }));
  return (
    <>
      <PageHeading
        title="Markets"
        lead={markets.data && proposals.data ? situation(markets.data, proposals.data) : '\u00a0'}
      />
      <div className="grid gap-4">
        <Panel title="Verdicts under policy" flush>
          {markets.isPending && <SkeletonRows rows={2} label="markets" />}
          {markets.isError && (
            <Failure title="The markets could not be read" error={markets.error} retry={() => void markets.refetch()} />
          )}
          {markets.data && <MarketsTable markets={markets.data} />}
        </Panel>
        <Panel title="Open proposals" flush>
          {proposals.isPending && <SkeletonRows rows={1} label="open proposals" />}
          {proposals.isError && (
            <Failure
              title="The proposals could not be read"
              error={proposals.error}
              retry={() => void proposals.refetch()}
            />
          )}
          {proposals.data && <ProposalsTable proposals={proposals.data} caption="Open proposals" />}
        </Panel>
      </div>
    </>
  );
}
