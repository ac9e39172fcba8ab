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

interface Answered {
  readonly analysis: Analysis | null;
  readonly error: string | null;
  /** what was asked */
  readonly of: AnalysisRequest | null;
}

/**
 * Analyses a market in a worker of its own. While one analysis runs only the newest request waits: typing never queues
 * up work.
 */
export function useAnalysis(market: Market, policy: Policy, point: Point): AnalysisState {
  const [answered, setAnswered] = useState<Answered>({ analysis: null, error: null, of: null });
  const worker = useRef<Worker>(null);
  const running = useRef<AnalysisRequest>(null);
  const waiting = useRef<AnalysisRequest>(null);

  useEffect(() => {
    const created = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
    worker.current = created;
    running.current = null;
    created.onmessage = ({ data }: MessageEvent<AnalysisAnswer>) => {
      const of = running.current;
      setAnswered((old) => take(old, data, of));
      if (data.kind === 'verdict') return;
      running.current = waiting.current;
      waiting.current = null;
      if (running.current) created.postMessage(running.current);
    };
    created.onerror = () => {
      const of = running.current;
      running.current = null;
      setAnswered({ analysis: null, error: 'The analysis could not be started in this browser.', of });
    };
    return () => created.terminate();
  }, []);

  useEffect(() => {
    const request: AnalysisRequest = { market, policy, point };
    if (running.current) {
      waiting.current = request;
      return;
    }
    running.current = request;
    worker.current?.postMessage(request);
  }, [market, policy, point]);

  const { analysis, error, of } = answered;
  return { analysis, error, busy: of?.market !== market || of.point !== point || of.policy !== policy };
}

function take(old: Answered, answer: AnalysisAnswer, of: AnalysisRequest | null): Answered {
  switch (answer.kind) {
    case 'failed':
      return { analysis: null, error: answer.error, of };
    case 'verdict': {
      const { verdict, response } = answer;
      return { analysis: { verdict, response, loops: old.analysis?.loops ?? null }, error: null, of };
    }
    case 'loops':
      return old.analysis ? { ...old, analysis: { ...old.analysis, loops: answer.loops } } : old;
  }
}
