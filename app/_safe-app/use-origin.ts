import { useSyncExternalStore } from 'react';

const nothing = () => () => undefined;

/** Scheme, host and port of this page; empty while the server renders it. */
export const useOrigin = (): string =>
  useSyncExternalStore(
    nothing,
    () => window.location.origin,
    () => '',
  );
