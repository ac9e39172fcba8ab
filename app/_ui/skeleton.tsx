import { classNames } from './class-names';

/** Holds the place of what is loading, in its final size. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('block h-4 animate-pulse rounded-sm bg-sunken', className)} />;
}

/** Rows of a table or list that is loading. */
export function SkeletonRows({ rows, label }: { rows: number; label: string }) {
  return (
    <div role="status" aria-label={`Loading ${label}`} className="divide-y divide-line">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="flex h-11 items-center gap-6 px-4">
          <Skeleton className="w-1/4" />
          <Skeleton className="w-1/6" />
          <Skeleton className="ml-auto w-1/5" />
        </div>
      ))}
    </div>
  );
}
