'use client';

import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button';
import { classNames } from './class-names';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  note?: ReactNode;
  /** keeps the title for screen readers only */
  hideTitle?: boolean;
  className?: string;
  children: ReactNode;
}

/**
 * The browser's own modal dialog: it keeps the focus, closes with Escape, gives the focus back, and needs no injected
 * style element, which the content security policy would refuse.
 */
export function Dialog({ open, onClose, title, note, hideTitle, className, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) {
      element.showModal();
      // React's autoFocus acts before the dialog is shown, when nothing in it can take the focus.
      element.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    }
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      className={classNames(
        'm-auto max-h-[85dvh] w-[min(92vw,34rem)] overflow-y-auto rounded border border-line bg-surface p-0 shadow-overlay',
        className,
      )}
    >
      {open && (
        <>
          <div
            className={
              hideTitle ? 'sr-only' : 'flex items-start justify-between gap-4 border-b border-line px-5 py-3.5'
            }
          >
            <div>
              <h2 id={id} className="text-base font-semibold">
                {title}
              </h2>
              {note && <p className="mt-0.5 text-sm text-ink-muted">{note}</p>}
            </div>
            {!hideTitle && (
              <Button tone="quiet" size="icon" aria-label="Close" onClick={onClose} className="-mr-2">
                <X aria-hidden className="size-4" />
              </Button>
            )}
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
