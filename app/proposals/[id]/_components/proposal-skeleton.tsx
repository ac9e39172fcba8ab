import { PageHeading } from '../../../_ui/page-heading';
import { Skeleton, SkeletonRows } from '../../../_ui/skeleton';

export function ProposalSkeleton() {
  return (
    <>
      <PageHeading title="Proposal" trail={[{ href: '/proposals', text: 'Proposals' }]} lead={'\u00a0'} />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_27rem]">
        <div className="grid content-start gap-4">
          <div className="panel grid h-40 grid-cols-2 gap-8 p-4">
            <Skeleton className="h-8 w-40" />
            <Skeleton className="h-8 w-40" />
          </div>
          <div className="panel">
            <SkeletonRows rows={4} label="changes" />
          </div>
        </div>
        <div className="panel h-72 p-4">
          <Skeleton className="w-1/2" />
        </div>
      </div>
    </>
  );
}
