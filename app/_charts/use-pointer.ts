'use client';

import type { EChartsType } from 'echarts/core';
import { useEffect, useState } from 'react';
import type { Reading } from './plot-readings';
import type { PlotSpec } from './plot-spec';
import type { PlotCursor } from './use-plot-cursor';

/** px: a pointer further away from every point reads none */
const REACH = 48;

/** Moves the cursor to what lies under the pointer. Returns whether the pointer is over the plot. */
export function usePointer(chart: EChartsType | null, spec: PlotSpec, { link, readings }: PlotCursor): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!chart || spec.kind === 'bars') return;
    const surface = chart.getZr();
    const move = ({ offsetX, offsetY }: { offsetX: number; offsetY: number }) => {
      setOver(true);
      link.set(
        spec.kind === 'plane' ? nearestOnPlane(chart, readings, offsetX, offsetY) : xUnder(chart, offsetX, offsetY),
      );
    };
    const leave = () => {
      setOver(false);
      link.set(null);
    };
    surface.on('mousemove', move);
    surface.on('globalout', leave);
    return () => {
      surface.off('mousemove', move);
      surface.off('globalout', leave);
    };
  }, [chart, spec, link, readings]);
  return isOver;
}

function xUnder(chart: EChartsType, x: number, y: number): number | null {
  const panels = (chart.getOption() as { grid?: unknown[] }).grid?.length ?? 0;
  for (let gridIndex = 0; gridIndex < panels; gridIndex += 1)
    if (chart.containPixel({ gridIndex }, [x, y])) return chart.convertFromPixel({ gridIndex }, [x, y])[0];
  return null;
}

function nearestOnPlane(chart: EChartsType, readings: readonly Reading[], x: number, y: number): number | null {
  if (!chart.containPixel({ gridIndex: 0 }, [x, y])) return null;
  let best = { at: null as number | null, distance: REACH * REACH };
  for (const { at, points } of readings) {
    for (const point of points) {
      const [left, top] = chart.convertToPixel({ gridIndex: 0 }, [point.x, point.y]);
      const distance = (left - x) * (left - x) + (top - y) * (top - y);
      if (distance < best.distance) best = { at, distance };
    }
  }
  return best.at;
}
