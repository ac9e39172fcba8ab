'use client';

import type { EChartsType } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { Skeleton } from '../_ui/skeleton';
import { cursorSeries } from './cursor-series';
import { placeCard, ReadingCard } from './reading-card';
import type { PlotSpec } from './plot-spec';
import { useChart } from './use-chart';
import type { PlotCursor } from './use-plot-cursor';
import { usePointer } from './use-pointer';

interface PlotCanvasProps {
  spec: PlotSpec;
  height: number;
  cursor: PlotCursor;
  /** values stand beside the cursor though no pointer is there */
  isReading: boolean;
  /** told of the chart once it is there, and of its end */
  onChart: (chart: EChartsType | null) => void;
}

/** Draws a spec and the cursor in it; the charting library is fetched when the first plot is shown. */
export function PlotCanvas({ spec, height, cursor, isReading, onChart }: PlotCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const { drawn, theme } = useChart(box, spec);
  const isPointed = usePointer(drawn?.chart ?? null, spec, cursor);
  const { reading } = cursor;
  // Panels under a pointer have the chart's own card.
  const isShown = drawn !== null && reading !== null && (isReading || (isPointed && spec.kind === 'plane'));

  useEffect(() => {
    onChart(drawn?.chart ?? null);
  }, [onChart, drawn]);

  useEffect(() => {
    if (!drawn || !theme.current) return;
    const series = cursorSeries(spec, reading, theme.current);
    if (series.length > 0) drawn.chart.setOption({ series });
    if (!card.current || !box.current) return;
    const point = reading?.points[0];
    const [x, y] = point ? drawn.chart.convertToPixel({ gridIndex: point.panel }, [point.x, point.y]) : [0, 0];
    placeCard(card.current, box.current, x, y);
  }, [drawn, theme, spec, reading, isShown]);

  return (
    <div className="relative" style={{ height }}>
      <div ref={box} role="img" aria-label={`${spec.title}. ${spec.description}`} className="size-full" />
      {!drawn && <Skeleton className="absolute inset-2 h-auto" />}
      {isShown && <ReadingCard ref={card} lines={reading.lines} />}
    </div>
  );
}
