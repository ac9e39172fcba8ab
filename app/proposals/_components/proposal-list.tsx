'use client';

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../_trpc/client';
import { Failure } from '../../_ui/failure';
import { PageHeading } from '../../_ui/page-heading';
import { Panel } from '../../_ui/panel';
import { SkeletonRows } from '../../_ui/skeleton';
import { DraftList } from './draft-list';
import { ProposalsTable } from './proposals-table';

const PARTS = [
  { state: 'open', title: 'Open' },
  { state: 'closed', title: 'Closed' },
] as const;

export function ProposalList() {
  return (
    <>
      <PageHeading title="Proposals" lead="Each with the evidence it was made from." />
      <div className="grid gap-4">
        <DraftList />
        {PARTS.map((part) => (
          <Part key={part.state} {...part} />
        ))}
      </div>
    </>
  );
}

function Part({ state, title }: (typeof PARTS)[number]) {
  const proposals = useQuery(useApi().proposals.list.queryOptions({ state }));
  return (
    <Panel title={title} flush>
      {proposals.isPending && <SkeletonRows rows={2} label={`${state} proposals`} />}
      {proposals.isError && (
        <Failure
          title="The proposals could not be read"
          error={proposals.error}
          retry={() => void proposals.refetch()}
        />
      )}
      {proposals.data && <ProposalsTable proposals={proposals.data} caption={`${title} proposals`} />}
    </Panel>
  );
}
