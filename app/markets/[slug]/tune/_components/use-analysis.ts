'use client';

import { useEffect, useRef, useState } from 'react';
import type { Market } from '@/server/domain/market';
import type { Policy } from '@/server/domain/stability/policy';
import type { Analysis, AnalysisAnswer, AnalysisRequest, Extras, Point } from './analysis-messages';

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
 * Analyses a market in a worker of its own. While verdict and loops are computed only the newest request waits: typing
 * never queues up work. What follows them gives way to any newer request.
 */
export function useAnalysis(market: Market, policy: Policy, point: Point, extras: Extras): AnalysisState {
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
      setAnswered((old) => take(old, data, of ?? old.of));
      if (data.kind !== 'loops' && data.kind !== 'failed') return;
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
    const request: AnalysisRequest = { market, policy, point, extras };
    if (running.current) {
      waiting.current = request;
      return;
    }
    running.current = request;
    worker.current?.postMessage(request);
  }, [market, policy, point, extras]);

  const { analysis, error, of } = answered;
  return { analysis, error, busy: of?.market !== market || of.point !== point || of.policy !== policy };
}

function take(old: Answered, answer: AnalysisAnswer, of: AnalysisRequest | null): Answered {
  switch (answer.kind) {
    case 'failed':
      return { analysis: null, error: answer.error, of };
    case 'verdict': {
      const { kind: _, ...found } = answer;
      const { loops = null, displacement = null, locus = null } = old.analysis ?? {};
      return { analysis: { ...found, loops, displacement, locus }, error: null, of };
    }
    case 'loops':
      return withPart(old, { loops: answer.loops });
    case 'displacement':
      return withPart(old, { displacement: answer.displacement });
    case 'locus':
      return withPart(old, { locus: answer.locus });
  }
}

const withPart = (old: Answered, part: Partial<Analysis>): Answered =>
  old.analysis ? { ...old, analysis: { ...old.analysis, ...part } } : old;
