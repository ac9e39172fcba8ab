'use client';

import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { CommandPalette } from './command-palette';
import { KeyHelp } from './key-help';
import { SignInDialog } from './sign-in-dialog';
import { useShortcuts } from './use-shortcuts';

export type Overlay = 'commands' | 'keys' | 'sign-in';

const OverlayContext = createContext<(overlay: Overlay) => void>(() => undefined);
/** Opens one of the dialogs that every page has. */
export const useOverlay = () => use(OverlayContext);

export function OverlayProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Overlay | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const openCommands = useCallback(() => setOpen('commands'), []);
  const openKeys = useCallback(() => setOpen('keys'), []);
  useShortcuts({ openCommands, openKeys });
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
