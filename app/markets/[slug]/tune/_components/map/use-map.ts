'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { MapCell, MapRequest } from '@/server/domain/stability/map';
import { endWorker } from '../end-worker';
import type { MapAnswer, MapQuestion } from './map-messages';

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

/** Draws a map in a worker of its own; a new one ends the old. */
export function useMap() {
  const [map, setMap] = useState<DrawnMap>(NONE);
  const worker = useRef<Worker>(null);
  const stop = useCallback(() => {
    endWorker(worker.current);
    worker.current = null;
    setMap((old) => (old.finished ? old : { ...old, finished: true }));
  }, []);
  useEffect(() => () => endWorker(worker.current), []);

  const start = (question: MapQuestion) => {
    endWorker(worker.current);
    const total = question.request.x.count * question.request.y.count;
    setMap({ ...NONE, of: question, total });
    const began = performance.now();
    const cells: DrawnCell[] = [];
    let shown = 0;
    const show = (done: number, rest: Partial<DrawnMap> = {}) => {
      const now = performance.now();
      shown = now;
      const perSecond = now > began ? (1000 * done) / (now - began) : null;
      setMap((old) => ({ ...old, cells: [...cells], done, perSecond, ...rest }));
    };
    const created = new Worker(new URL('./map.worker.ts', import.meta.url), { type: 'module' });
    created.onmessage = ({ data }: MessageEvent<MapAnswer>) => {
      if (data.kind === 'failed') return show(cells.length, { error: data.error, finished: true });
      if (data.kind === 'done') return show(cells.length, { finished: true });
      const { row, stride, cells: added, done } = data.row;
      for (const { column, cell } of added) cells.push({ column, row, size: stride, cell });
      if (performance.now() - shown > SHOW_EVERY_MS) show(done);
    };
    created.onerror = () =>
      show(cells.length, { error: 'The map could not be started in this browser.', finished: true });
    worker.current = created;
    created.postMessage(question);
  };
  return { map, start, stop };
}
