'use client';

import { useEffect, useRef, useState } from 'react';
import type { Market } from '@/server/domain/market';
import type { Policy } from '@/server/domain/stability/policy';
import type { Analysis, AnalysisAnswer, AnalysisRequest, Point } from './analysis-messages';

interface AnalysisState {
  readonly analysis: Analysis | null;
  readonly error: string | null;
  /** what is shown belongs to older values */
  readonly busy: boolean;
}

/**
 * Analyses a market in a worker of its own. While one analysis runs only the newest request waits: typing never queues
 * up work.
 */
export function useAnalysis(market: Market, policy: Policy, point: Point): AnalysisState {
  const [state, setState] = useState<AnalysisState>({ analysis: null, error: null, busy: true });
  const worker = useRef<Worker>(null);
  const running = useRef(false);
  const waiting = useRef<AnalysisRequest>(null);
  const lastId = useRef(0);

  useEffect(() => {
    const created = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
    worker.current = created;
    running.current = false;
    created.onmessage = ({ data }: MessageEvent<AnalysisAnswer>) => {
      const next = waiting.current;
      waiting.current = null;
      running.current = next !== null;
      if (next) created.postMessage(next);
      const busy = next !== null;
      if ('error' in data) setState({ analysis: null, error: data.error, busy });
      else setState({ analysis: data.analysis, error: null, busy });
    };
    created.onerror = () => {
      running.current = false;
      setState({ analysis: null, error: 'The analysis could not be started in this browser.', busy: false });
    };
    return () => created.terminate();
  }, []);

  useEffect(() => {
    const request: AnalysisRequest = { id: ++lastId.current, market, policy, point };
    setState((old) => ({ ...old, busy: true }));
    if (running.current) {
      waiting.current = request;
      return;
    }
    running.current = true;
    worker.current?.postMessage(request);
  }, [market, policy, point]);

  return state;
}
