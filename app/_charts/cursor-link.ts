import { createContext } from 'react';

/** Where the cursor of linked plots stands: one value, whoever moved it. */
export interface CursorLink {
  readonly get: () => number | null;
  readonly set: (at: number | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createCursorLink(): CursorLink {
  let at: number | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => at,
    set: (next) => {
      if (next === at) return;
      at = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Frequency (rad/s) under the cursor of the plots below; null where plots aren't linked. */
export const FrequencyLink = createContext<CursorLink | null>(null);
