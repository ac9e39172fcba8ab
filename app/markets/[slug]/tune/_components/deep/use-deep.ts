'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { endWorker } from '../end-worker';
import type { DeepAnswer, DeepQuestion, DeepResults } from './deep-messages';
import type { DeepReport } from './deep-url';

/** How one report stands. */
export interface DeepRun<Report extends DeepReport = DeepReport> {
  readonly of: DeepQuestion;
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  readonly perSecond: number | null;
  readonly result: DeepResults[Report] | null;
  readonly error: string | null;
}

export type DeepRuns = { readonly [Report in DeepReport]?: DeepRun<Report> };

/** Each report in a worker of its own; running it anew ends its old one. */
export function useDeep() {
  const [runs, setRuns] = useState<DeepRuns>({});
  const workers = useRef(new Map<DeepReport, Worker>());
  useEffect(() => {
    const all = workers.current;
    return () => all.forEach(endWorker);
  }, []);
  const change = useCallback(
    (report: DeepReport, next: (old: DeepRun) => DeepRun) =>
      setRuns((old) => {
        const run = old[report];
        return run ? { ...old, [report]: next(run as DeepRun) } : old;
      }),
    [],
  );
  const end = useCallback((report: DeepReport) => {
    endWorker(workers.current.get(report));
    workers.current.delete(report);
  }, []);
  const stop = useCallback(
    (report: DeepReport) => {
      end(report);
      change(report, (old) => ({ ...old, state: 'stopped' }));
    },
    [end, change],
  );
  const start = useCallback(
    (question: DeepQuestion) => {
      const { report } = question;
      end(report);
      const first: DeepRun = {
        of: question,
        state: 'running',
        stage: '',
        done: 0,
        total: 0,
        perSecond: null,
        result: null,
        error: null,
      };
      setRuns((old) => ({ ...old, [report]: first }));
      let stage = { name: '', began: performance.now() };
      const worker = new Worker(new URL('./deep.worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<DeepAnswer>) => {
        if (data.kind !== 'progress') end(report);
        if (data.kind === 'failed') return change(report, (old) => ({ ...old, state: 'failed', error: data.error }));
        if (data.kind === 'done') return change(report, (old) => ({ ...old, state: 'done', result: data.result }));
        if (data.stage !== stage.name) stage = { name: data.stage, began: performance.now() };
        const seconds = (performance.now() - stage.began) / 1000;
        const perSecond = seconds > 0 ? data.done / seconds : null;
        change(report, (old) => ({ ...old, stage: data.stage, done: data.done, total: data.total, perSecond }));
      };
      worker.onerror = () =>
        change(report, (old) => ({
          ...old,
          state: 'failed',
          error: 'The analysis could not be started in this browser.',
        }));
      workers.current.set(report, worker);
      worker.postMessage(question);
    },
    [end, change],
  );
  return { runs, start, stop };
}
