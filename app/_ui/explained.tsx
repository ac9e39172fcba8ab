'use client';

import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names';

interface ExplainedProps {
  /** what is said of the content when it is pointed at, focused or tapped */
  explanation: ReactNode;
  className?: string;
  children: ReactNode;
}

const OPEN_AFTER_MILLISECONDS = 120;
/** time to move the pointer onto the explanation */
const CLOSE_AFTER_MILLISECONDS = 180;
const WIDTH = 320;
const GAP = 6;

/** Under its content, over it where there is no room below, never beyond the window's sides. */
function place(popup: HTMLElement, anchor: DOMRect): void {
  const { innerWidth, innerHeight } = window;
  const width = Math.min(WIDTH, innerWidth - 2 * GAP);
  popup.style.width = `${width}px`;
  popup.style.left = `${Math.max(GAP, Math.min(anchor.left, innerWidth - width - GAP))}px`;
  const below = anchor.bottom + GAP;
  const fits = below + popup.offsetHeight <= innerHeight;
  popup.style.top = `${fits ? below : Math.max(GAP, anchor.top - GAP - popup.offsetHeight)}px`;
}

/**
 * Content with an explanation: on hover, on focus and by tap; Escape closes it and keeps the focus. The explanation is
 * in the browser's top layer, so that no scrolling box cuts it off, and needs no style element.
 */
export function Explained({ explanation, className, children }: ExplainedProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const soon = (next: boolean, after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), after);
  };
  const now = (next: boolean) => {
    clearTimeout(timer.current);
    setOpen(next);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const element = popup.current;
    if (!open || !element || !anchor.current) return;
    element.showPopover?.();
    place(element, anchor.current.getBoundingClientRect());
    const close = () => setOpen(false);
    const away = ({ target }: PointerEvent) => {
      if (!element.contains(target as Node) && !anchor.current?.contains(target as Node)) close();
    };
    window.addEventListener('scroll', close, { capture: true, passive: true });
    window.addEventListener('resize', close);
    document.addEventListener('pointerdown', away);
    return () => {
      window.removeEventListener('scroll', close, { capture: true });
      window.removeEventListener('resize', close);
      document.removeEventListener('pointerdown', away);
    };
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    // Only the explanation closes, not a dialog around it.
    event.preventDefault();
    event.stopPropagation();
    now(false);
  };
  return (
    <span
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && soon(true, OPEN_AFTER_MILLISECONDS)}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && soon(false, CLOSE_AFTER_MILLISECONDS)}
    >
      <button
        ref={anchor}
        type="button"
        aria-describedby={open ? id : undefined}
        className={classNames('cursor-help rounded-sm text-left', className)}
        onFocus={() => now(true)}
        onBlur={() => now(false)}
        onClick={() => now(true)}
        onKeyDown={onKeyDown}
      >
        {children}
      </button>
      {open && (
        <span
          ref={popup}
          id={id}
          role="tooltip"
          popover="manual"
          className="fixed m-0 rounded border border-line bg-surface p-3 text-left text-xs font-normal tracking-normal text-ink normal-case shadow-overlay"
        >
          {explanation}
        </span>
      )}
    </span>
  );
}
