import { Skeleton } from '../../../../../_ui/skeleton';

/** Holds the place of a plot that is being computed. */
export function Waiting({ height }: { height: number }) {
  return (
    <div role="status" aria-label="Computing" style={{ height: height + 32 }}>
      <Skeleton className="h-full" />
    </div>
  );
}
