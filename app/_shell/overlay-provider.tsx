'use client';

import { usePathname } from 'next/navigation';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { CommandPalette } from './command-palette';
import { KeyHelp } from './key-help';
import { SignInDialog } from './sign-in-dialog';
import { OverlayContext, type Overlay } from './use-overlay';
import { useShortcuts } from './use-shortcuts';

export function OverlayProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Overlay | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const openCommands = useCallback(() => setOpen('commands'), []);
  const openKeys = useCallback(() => setOpen('keys'), []);
  // They lead to pages that refuse to be framed.
  const framed = usePathname().startsWith('/safe-app');
  useShortcuts({ openCommands, openKeys }, !framed);
  const context = useMemo(() => setOpen as (overlay: Overlay) => void, []);
  return (
    <OverlayContext value={context}>
      {children}
      <CommandPalette open={open === 'commands'} onClose={close} onOpen={setOpen} />
      <KeyHelp open={open === 'keys'} onClose={close} />
      <SignInDialog open={open === 'sign-in'} onClose={close} />
    </OverlayContext>
  );
}
