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

const START: AnalysisState = { analysis: null, error: null, busy: true };

/**
 * Analyses a market in a worker of its own. While one analysis runs only the newest request waits: typing never queues
 * up work.
 */
export function useAnalysis(market: Market, policy: Policy, point: Point): AnalysisState {
  const [state, setState] = useState(START);
  const worker = useRef<Worker>(null);
  const running = useRef(false);
  const waiting = useRef<AnalysisRequest>(null);
  const lastId = useRef(0);

  useEffect(() => {
    const created = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
    worker.current = created;
    running.current = false;
    created.onmessage = ({ data }: MessageEvent<AnalysisAnswer>) => {
      const busy = waiting.current !== null;
      setState((old) => take(old, data, busy));
      if (data.kind === 'verdict') return;
      if (waiting.current) created.postMessage(waiting.current);
      running.current = busy;
      waiting.current = null;
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

function take(old: AnalysisState, answer: AnalysisAnswer, busy: boolean): AnalysisState {
  switch (answer.kind) {
    case 'failed':
      return { analysis: null, error: answer.error, busy };
    case 'verdict': {
      const { verdict, response } = answer;
      return { analysis: { verdict, response, loops: old.analysis?.loops ?? null }, error: null, busy };
    }
    case 'loops':
      return old.analysis ? { ...old, analysis: { ...old.analysis, loops: answer.loops }, busy } : old;
  }
}
