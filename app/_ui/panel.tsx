import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';

interface PanelProps {
  title: string;
  /** one line under the title, plain words */
  note?: ReactNode;
  actions?: ReactNode;
  className?: string;
  flush?: boolean;
  children: ReactNode;
}

/** A titled region. `flush` leaves the padding to the content (tables). */
export function Panel({ title, note, actions, className, flush, children }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classNames('panel min-w-0', className)}>
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-1.5">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 id={id} className="text-sm font-semibold">
            {title}
          </h2>
          {note && <p className="text-xs text-ink-faint">{note}</p>}
        </div>
        {actions && <div className="flex items-center gap-1">{actions}</div>}
      </div>
      <div className={flush ? '' : 'p-4'}>{children}</div>
    </section>
  );
}
