import { classNames } from '../../../../../_ui/class-names';

/** A signed share of the greatest of a column, −1 … 1: to the left of the middle where it is negative. */
export function ShareBar({ share }: { share: number }) {
  const width = `${50 * Math.min(1, Math.abs(share))}%`;
  return (
    <span aria-hidden className="relative block h-2.5 w-full min-w-24 rounded-sm bg-sunken">
      <span
        className={classNames(
          'absolute inset-y-0 rounded-sm',
          share < 0 ? 'right-1/2 bg-neutral' : 'left-1/2 bg-accent',
        )}
        style={{ width }}
      />
      <span className="absolute inset-y-0 left-1/2 w-px bg-line-strong" />
    </span>
  );
}
