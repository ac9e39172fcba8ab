'use client';

import type { ReactNode } from 'react';
import { ApiProvider } from '../_trpc/client';
import { Toaster } from '../_ui/toaster';
import { WalletProvider } from '../_wallet/wallet-provider';
import { OverlayProvider } from './overlay-provider';
import type { Theme } from './theme';
import { ThemeProvider } from './theme-provider';

export function Providers({ theme, children }: { theme: Theme; children: ReactNode }) {
  return (
    <ThemeProvider initial={theme}>
      <ApiProvider>
        <Toaster>
          <WalletProvider>
            <OverlayProvider>{children}</OverlayProvider>
          </WalletProvider>
        </Toaster>
      </ApiProvider>
    </ThemeProvider>
  );
}
