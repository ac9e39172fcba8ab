'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Market } from '@/server/domain/market';
import { REFERENCE_PERP_PARAMETERS } from '@/server/domain/parameters';
import type { NearestPass } from '@/server/domain/stability';
import type { Policy } from '@/server/domain/stability/policy';
import { endWorker } from '../end-worker';
import type { HintsAnswer, HintsRequest } from './hints-messages';

interface Hints {
  /** what was searched from; null before the first search */
  readonly of: Market | null;
  readonly tried: number;
  readonly found: readonly NearestPass[];
  readonly error: string | null;
  readonly startedAt: number;
  readonly perSecond: number | null;
}

const NONE: Hints = { of: null, tried: 0, found: [], error: null, startedAt: 0, perSecond: null };
const NAMES = REFERENCE_PERP_PARAMETERS.filter(({ onChain }) => onChain).map(({ name }) => name);

function take(old: Hints, answer: HintsAnswer, now: number): Hints {
  if (answer.kind === 'failed') return { ...old, tried: NAMES.length, error: answer.error };
  const tried = old.tried + 1;
  const seconds = (now - old.startedAt) / 1000;
  return {
    ...old,
    tried,
    found: answer.found ? [...old.found, answer.found] : old.found,
    perSecond: seconds > 0 ? tried / seconds : null,
  };
}

/** Searches the nearest passing value of each parameter alone, in a worker of its own; a new search ends the old one. */
export function useHints(market: Market, policy: Policy) {
  const [hints, setHints] = useState<Hints>(NONE);
  const worker = useRef<Worker>(null);
  const stop = useCallback(() => {
    endWorker(worker.current);
    worker.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  const search = () => {
    stop();
    setHints({ ...NONE, of: market, startedAt: performance.now() });
    const created = new Worker(new URL('./hints.worker.ts', import.meta.url), { type: 'module' });
    created.onmessage = ({ data }: MessageEvent<HintsAnswer>) => setHints((old) => take(old, data, performance.now()));
    created.onerror = () =>
      setHints((old) => ({ ...old, tried: NAMES.length, error: 'The search could not be started in this browser.' }));
    worker.current = created;
    const request: HintsRequest = { market, policy, names: NAMES };
    created.postMessage(request);
  };
  return { hints, search, total: NAMES.length, searching: hints.of !== null && hints.tried < NAMES.length };
}
