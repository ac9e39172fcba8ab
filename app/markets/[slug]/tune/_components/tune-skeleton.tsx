import { PageHeading } from '../../../../_ui/page-heading';
import { Skeleton, SkeletonRows } from '../../../../_ui/skeleton';

export function TuneSkeleton() {
  return (
    <>
      <PageHeading title="Tune" trail={[{ href: '/', text: 'Markets' }]} lead={'\u00a0'} />
      <div className="grid gap-4 lg:grid-cols-[26.5rem_minmax(0,1fr)]">
        <div className="panel">
          <SkeletonRows rows={10} label="parameters" />
        </div>
        <div className="grid content-start gap-4">
          <div className="panel grid h-40 grid-cols-2 gap-8 p-4">
            <Skeleton className="h-8 w-40" />
            <Skeleton className="h-8 w-40" />
          </div>
          <div className="panel h-96" />
        </div>
      </div>
    </>
  );
}
