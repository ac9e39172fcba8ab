import { cloneElement, isValidElement, useId, type ReactElement, type ReactNode } from 'react';

export const inputStyle =
  'h-8 w-full rounded border border-line-strong bg-surface px-2.5 text-sm text-ink placeholder:text-ink-faint aria-invalid:border-fail disabled:bg-sunken disabled:text-ink-muted';

interface FieldProps {
  label: string;
  note?: ReactNode;
  error?: string;
  children: ReactElement<{ id?: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean }>;
}

/** A labelled input with its note and its error tied to it for screen readers. */
export function Field({ label, note, error, children }: FieldProps) {
  const id = useId();
  const described = [note && `${id}-note`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-xs font-medium text-ink-muted">
        {label}
      </label>
      {isValidElement(children) &&
        cloneElement(children, { id, 'aria-describedby': described, 'aria-invalid': !!error })}
      {note && (
        <p id={`${id}-note`} className="mt-1 text-xs text-ink-faint">
          {note}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-xs text-fail">
          {error}
        </p>
      )}
    </div>
  );
}
