'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { MapCell, MapRequest } from '@/server/domain/stability/map';
import { endWorker } from '../end-worker';
import type { MapAnswer, MapQuestion, MapTask } from './map-messages';

/** A cell as far as it stands for its neighbours, until they are known. */
export interface DrawnCell {
  readonly column: number;
  readonly row: number;
  /** grid points that it covers in each direction */
  readonly size: number;
  readonly cell: MapCell;
}

export interface DrawnMap {
  /** what was asked; null before the first map */
  readonly of: MapQuestion | null;
  /** coarse cells first: later ones lie over them */
  readonly cells: readonly DrawnCell[];
  readonly done: number;
  readonly total: number;
  readonly perSecond: number | null;
  readonly finished: boolean;
  readonly error: string | null;
}

const NONE: DrawnMap = { of: null, cells: [], done: 0, total: 0, perSecond: null, finished: false, error: null };
/** Rows come faster than a screen shows them. */
const SHOW_EVERY_MS = 120;

/** All cells of a finished map by row, null where there is no number to compare. */
export function headroomGrid({ cells }: DrawnMap, { x, y }: MapRequest): (number | null)[] {
  const grid: (number | null)[] = new Array<null>(x.count * y.count).fill(null);
  for (const { column, row, cell } of cells) grid[row * x.count + column] = cell.headroom;
  return grid;
}

/** Workers that draw one map, at most: more than the coarsest level has pairs of rows would idle. */
const MOST_WORKERS = 4;

const workerCount = () => Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency || 1));

/** Draws a map in workers of its own, one per core; a new one ends the old. */
export function useMap() {
  const [map, setMap] = useState<DrawnMap>(NONE);
  const workers = useRef<readonly Worker[]>([]);
  const end = useCallback(() => {
    workers.current.forEach(endWorker);
    workers.current = [];
  }, []);
  const stop = useCallback(() => {
    end();
    setMap((old) => (old.finished ? old : { ...old, finished: true }));
  }, [end]);
  useEffect(() => end, [end]);

  const start = (question: MapQuestion) => {
    end();
    const total = question.request.x.count * question.request.y.count;
    setMap({ ...NONE, of: question, total });
    const began = performance.now();
    // One worker may be at a finer level while another is still at a coarser one.
    const levels = new Map<number, DrawnCell[]>();
    const parts = workerCount();
    let running = parts;
    let done = 0;
    let shown = 0;
    const show = (rest: Partial<DrawnMap> = {}) => {
      const now = performance.now();
      shown = now;
      const perSecond = now > began ? (1000 * done) / (now - began) : null;
      const cells = [...levels].sort(([one], [other]) => other - one).flatMap(([, level]) => level);
      setMap((old) => ({ ...old, cells, done, perSecond, ...rest }));
    };
    const fail = (error: string) => {
      end();
      show({ error, finished: true });
    };
    const take = (data: MapAnswer) => {
      if (data.kind === 'failed') return fail(data.error);
      if (data.kind === 'done') {
        running -= 1;
        return running === 0 ? show({ finished: true }) : undefined;
      }
      const { row, stride, cells: added } = data.row;
      const level = levels.get(stride) ?? [];
      levels.set(stride, level);
      for (const { column, cell } of added) level.push({ column, row, size: stride, cell });
      done += added.length;
      if (performance.now() - shown > SHOW_EVERY_MS) show();
    };
    workers.current = Array.from({ length: parts }, (_, part) => {
      const created = new Worker(new URL('./map.worker.ts', import.meta.url), { type: 'module' });
      created.onmessage = ({ data }: MessageEvent<MapAnswer>) => take(data);
      created.onerror = () => fail('The map could not be started in this browser.');
      const task: MapTask = { question, share: { part, parts } };
      created.postMessage(task);
      return created;
    });
  };
  return { map, start, stop };
}
