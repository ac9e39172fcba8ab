import { PageHeading } from '../../../_ui/page-heading';
import { SkeletonRows } from '../../../_ui/skeleton';

export function MarketSkeleton() {
  return (
    <>
      <PageHeading title="Market" trail={[{ href: '/', text: 'Markets' }]} lead={'\u00a0'} />
      <div className="grid gap-4">
        <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)]">
          <div className="panel h-56" />
          <div className="panel h-56" />
        </div>
        <div className="panel h-20" />
        <div className="panel">
          <SkeletonRows rows={12} label="parameters" />
        </div>
      </div>
    </>
  );
}
