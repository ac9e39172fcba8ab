import { useId, type ReactNode } from 'react';

interface PartProps {
  title: string;
  /** one line beside the title, plain words */
  note?: ReactNode;
  flush?: boolean;
  children: ReactNode;
}

/** A titled part of the result, within its panel. */
export function Part({ title, note, flush, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line">
      <div className="flex flex-wrap items-baseline gap-x-3 px-4 pt-3">
        <h2 id={id} className="text-sm font-semibold">
          {title}
        </h2>
        {note && <p className="text-xs text-ink-faint">{note}</p>}
      </div>
      <div className={flush ? 'pt-2' : 'p-4 pt-2'}>{children}</div>
    </section>
  );
}
