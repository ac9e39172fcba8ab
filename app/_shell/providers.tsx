'use client';

import type { ReactNode } from 'react';
import type { RouterOutputs } from '@/server/api';
import { ApiProvider } from '../_trpc/client';
import { Toaster } from '../_ui/toaster';
import { WalletProvider } from '../_wallet/wallet-provider';
import { OverlayProvider } from './overlay-provider';
import type { Theme } from './theme';
import { ThemeProvider } from './theme-provider';

interface ProvidersProps {
  theme: Theme;
  /** null when the server couldn't tell in time */
  me: RouterOutputs['session']['me'] | null;
  children: ReactNode;
}

export function Providers({ theme, me, children }: ProvidersProps) {
  return (
    <ThemeProvider initial={theme}>
      <ApiProvider>
        <Toaster>
          <WalletProvider initialMe={me}>
            <OverlayProvider>{children}</OverlayProvider>
          </WalletProvider>
        </Toaster>
      </ApiProvider>
    </ThemeProvider>
  );
}
