'use client';

import { useQuery } from '@tanstack/react-query';
import type { MouseEvent, ReactNode } from 'react';
import { Logo } from '../_shell/logo';
import { useApi } from '../_trpc/client';
import { Address } from '../_ui/address';
import { Failure } from '../_ui/failure';
import { Notice } from '../_ui/notice';
import { SkeletonRows } from '../_ui/skeleton';
import { OpenInSafe } from './open-in-safe';
import { useIsFramed, useParentSafe } from './use-parent-safe';
import { type SafeApp, SafeAppContext } from './use-safe-app';

const NOBODY: readonly string[] = [];

/** What surrounds every page that Safe's interface shows: which Safe it is, and nothing of a session. */
export function SafeAppFrame({ children }: { children: ReactNode }) {
  const { data: me } = useQuery(useApi().session.me.queryOptions());
  const isFramed = useIsFramed();
  const parent = useParentSafe(me?.safeAppOrigins ?? NOBODY);
  return (
    <div onClickCapture={openOutside}>
      <div className="flex h-12 items-center gap-2 border-b border-line">
        <Logo />
        <span className="font-semibold tracking-tight">Homeostat</span>
        {parent.data && (
          <span className="ml-auto text-xs text-ink-muted">
            for the Safe <Address address={parent.data.safe} copy={false} />
          </span>
        )}
      </div>
      {isFramed === false && me && <OpenInSafe origins={me.safeAppOrigins} />}
      {isFramed === true && parent.isPending && <SkeletonRows rows={3} label="the Safe" />}
      {parent.isError && (
        <Failure title="Safe’s interface did not answer" error={parent.error} retry={() => void parent.refetch()} />
      )}
      {parent.data && me && (
        <WithSafe safeApp={parent.data} chainId={me.chain.chainId}>
          {children}
        </WithSafe>
      )}
    </div>
  );
}

function WithSafe({ safeApp, chainId, children }: { safeApp: SafeApp; chainId: number; children: ReactNode }) {
  if (safeApp.chainId !== chainId)
    return (
      <Notice role="alert" tone="fail" title="This Safe lives on another chain" className="mt-4">
        It is on chain {safeApp.chainId}; proposals here belong to chain {chainId}.
      </Notice>
    );
  return <SafeAppContext value={safeApp}>{children}</SafeAppContext>;
}

/** Pages outside of /safe-app refuse to be framed, so their links open beside Safe's interface. */
function openOutside(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target === '_blank' || link.hasAttribute('download')) return;
  const { pathname, origin, protocol } = new URL(link.href, window.location.href);
  if (!protocol.startsWith('http') || (origin === window.location.origin && pathname.startsWith('/safe-app'))) return;
  event.preventDefault();
  event.stopPropagation();
  window.open(link.href, '_blank', 'noopener');
}
