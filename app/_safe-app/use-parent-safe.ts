'use client';

import SafeAppsSDK from '@safe-global/safe-apps-sdk';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { getAddress, type Hex } from 'viem';
import type { SafeApp, SafeCall } from './use-safe-app';

const PATIENCE_MILLISECONDS = 5000;

const nothing = () => () => undefined;

/** Whether another page shows this one; null while the server renders it. */
export const useIsFramed = (): boolean | null =>
  useSyncExternalStore(
    nothing,
    () => window.parent !== window,
    () => null,
  );

const escaped = (origin: string) => new RegExp(`^${origin.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`);

/**
 * The Safe of the interface that shows this page. Only the sites that may frame it are listened to.
 *
 * @param origins of those sites
 */
export function useParentSafe(origins: readonly string[]) {
  const isFramed = useIsFramed();
  const sdk = useMemo(() => {
    if (isFramed !== true || origins.length === 0) return null;
    return new SafeAppsSDK({ allowedDomains: origins.map(escaped) });
  }, [isFramed, origins]);
  return useQuery({
    queryKey: ['safe-app', origins],
    enabled: sdk !== null,
    retry: false,
    staleTime: Infinity,
    queryFn: async (): Promise<SafeApp> => {
      if (!sdk) throw new Error('This page is not shown by another one.');
      const { safeAddress, chainId, isReadOnly } = await inTime(sdk.safe.getInfo());
      const send = async (calls: readonly SafeCall[]): Promise<Hex> => {
        const { safeTxHash } = await sdk.txs.send({ txs: calls.map((call) => ({ ...call })) });
        return safeTxHash as Hex;
      };
      return { safe: getAddress(safeAddress), chainId: Number(chainId), isReadOnly, send };
    },
  });
}

/** A page that isn't Safe's doesn't answer at all. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(
      () => reject(new Error('The page around this one does not answer as Safe’s interface does.')),
      PATIENCE_MILLISECONDS,
    );
  });
  return Promise.race([answer, late]);
}
