'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const SEQUENCE_MILLISECONDS = 1000;
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

interface Shortcuts {
  openCommands: () => void;
  openKeys: () => void;
}

/** ⌘K / Ctrl-K, `?`, and `g` followed by a letter. */
export function useShortcuts({ openCommands, openKeys }: Shortcuts, enabled: boolean) {
  const router = useRouter();
  useEffect(() => {
    if (!enabled) return;
    let pressedG = 0;
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openCommands();
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const afterG = event.timeStamp - pressedG < SEQUENCE_MILLISECONDS && pressedG > 0;
      pressedG = event.key === 'g' ? event.timeStamp : 0;
      if (event.key === '?') openKeys();
      if (afterG && event.key === 'm') router.push('/');
      if (afterG && event.key === 'p') router.push('/proposals');
      if (afterG && event.key === 's') router.push('/stress');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [openCommands, openKeys, router, enabled]);
}
