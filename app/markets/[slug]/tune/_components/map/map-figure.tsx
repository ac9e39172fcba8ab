'use client';

import { useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { display } from '@/server/domain/quantities';
import { parameter } from '@/server/domain/parameters';
import { contour, type MapRequest } from '@/server/domain/stability/map';
import { classNames } from '../../../../../_ui/class-names';
import { MapCanvas } from './map-canvas';
import { cellText, QUANTITY_TITLES } from './map-colours';
import { shareOf, valueAt } from './map-grid';
import { headroomGrid, type DrawnMap } from './use-map';

interface MapFigureProps {
  map: DrawnMap;
  request: MapRequest;
  /** values in force and proposed, by axis */
  current: readonly [x: number, y: number];
  proposed: readonly [x: number, y: number];
  onMove: (x: number, y: number) => void;
}

const clamp = (value: number, last: number) => Math.min(last, Math.max(0, value));
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The map with the policy's boundary and both sets on it; a click, or Enter at the cursor, moves the proposal there. */
export function MapFigure({ map, request, current, proposed, onMove }: MapFigureProps) {
  const { x, y, quantity } = request;
  const [at, setAt] = useState<readonly [number, number]>([x.count >> 1, y.count >> 1]);
  const boundary = useMemo(
    () => (map.finished ? contour(headroomGrid(map, request), x.count, y.count, 0) : []),
    [map, request, x.count, y.count],
  );
  // The finest cell that covers the cursor is the last one that was drawn over it.
  const under = map.cells.findLast(
    ({ column, row, size }) => at[0] >= column && at[0] < column + size && at[1] >= row && at[1] < row + size,
  );
  const value = (axis: 'x' | 'y', k: number) =>
    valueAt(request[axis], k / (request[axis].count - 1), parameter(request[axis].parameter));
  const moveTo = ([column, row]: readonly [number, number]) => onMove(value('x', column), value('y', row));
  const follow = (event: PointerEvent<HTMLDivElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * x.count);
    const row = Math.floor(((box.bottom - event.clientY) / box.height) * y.count);
    const found = [clamp(column, x.count - 1), clamp(row, y.count - 1)] as const;
    setAt(found);
    return found;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return moveTo(at);
    const step = ARROWS[event.key];
    if (!step) return;
    event.preventDefault();
    const by = event.shiftKey ? 8 : 1;
    setAt([clamp(at[0] + by * step[0], x.count - 1), clamp(at[1] + by * step[1], y.count - 1)]);
  };
  const reading = `${nameOf(x.parameter)} ${display(value('x', at[0]))}, ${nameOf(y.parameter)} ${display(value('y', at[1]))}: ${
    under ? cellText(quantity, under.cell) : 'not run'
  }`;
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1 text-xs text-ink-muted">
      <div className="flex flex-col items-end justify-between [writing-mode:horizontal-tb]">
        <span className="numbers">{display(y.to)}</span>
        <span className="max-w-20 text-right">{nameOf(y.parameter)}</span>
        <span className="numbers">{display(y.from)}</span>
      </div>
      <div
        role="slider"
        tabIndex={0}
        aria-label={`Cursor of the stability map, ${QUANTITY_TITLES[quantity]}`}
        aria-valuenow={at[1] * x.count + at[0]}
        aria-valuemin={0}
        aria-valuemax={x.count * y.count - 1}
        aria-valuetext={reading}
        onPointerMove={follow}
        onClick={(event) => moveTo(follow(event as unknown as PointerEvent<HTMLDivElement>))}
        onKeyDown={onKeyDown}
        className="relative aspect-square max-h-[30rem] w-full max-w-[30rem] cursor-crosshair overflow-hidden rounded border border-line-strong"
      >
        <MapCanvas cells={map.cells} columns={x.count} rows={y.count} />
        <svg
          aria-hidden
          viewBox={`0 0 ${x.count} ${y.count}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
        >
          {boundary.map((line, k) => (
            <polyline
              key={k}
              points={line.map(([column, row]) => `${column + 0.5},${y.count - row - 0.5}`).join(' ')}
              fill="none"
              strokeWidth={2}
              strokeDasharray="6 4"
              vectorEffect="non-scaling-stroke"
              className="stroke-fail"
            />
          ))}
          <rect
            x={at[0]}
            y={y.count - at[1] - 1}
            width={1}
            height={1}
            fill="none"
            strokeWidth={1.5}
            vectorEffect="non-scaling-stroke"
            className="stroke-ink"
          />
        </svg>
        <Mark role="current" x={shareOf(x, current[0])} y={shareOf(y, current[1])} />
        <Mark role="proposed" x={shareOf(x, proposed[0])} y={shareOf(y, proposed[1])} />
      </div>
      <span />
      <div className="flex max-w-[30rem] justify-between gap-2">
        <span className="numbers">{display(x.from)}</span>
        <span>{nameOf(x.parameter)}</span>
        <span className="numbers">{display(x.to)}</span>
      </div>
      <span />
      <p className="max-w-[30rem] text-sm text-ink" data-map-reading>
        {reading}
      </p>
    </div>
  );
}

function nameOf(name: string): string {
  const { label, unit } = parameter(name);
  return unit === '' ? label : `${label} (${unit})`;
}

function Mark({ role, x, y }: { role: 'current' | 'proposed'; x: number | null; y: number | null }) {
  if (x === null || y === null) return null;
  return (
    <span
      title={role === 'current' ? 'In force' : 'Proposed'}
      className={classNames(
        'absolute size-3 -translate-x-1/2 translate-y-1/2 rounded-full border-2 border-surface outline-2',
        role === 'current' ? 'bg-neutral outline-neutral' : 'bg-accent outline-accent',
      )}
      style={{ left: `${100 * x}%`, bottom: `${100 * y}%` }}
    />
  );
}
