'use client';

import type { EChartsType } from 'echarts/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { Skeleton } from '../_ui/skeleton';
import { useTheme } from '../_shell/theme-provider';
import { plotOptions } from './plot-options';
import type { PlotSpec } from './plot-spec';
import { readPlotTheme } from './plot-theme';

interface PlotCanvasProps {
  spec: PlotSpec;
  height: number;
  /** filled once the chart is there */
  chart: RefObject<EChartsType | null>;
}

/** Draws a spec; the charting library is fetched when the first plot is shown. */
export function PlotCanvas({ spec, height, chart }: PlotCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  const { theme } = useTheme();
  const systemDark = useSystemDark();

  useEffect(() => {
    let gone = false;
    let observer: ResizeObserver | undefined;
    void import('./echarts').then(({ init }) => {
      if (gone || !box.current) return;
      const created = init(box.current);
      chart.current = created;
      observer = new ResizeObserver(() => created.resize());
      observer.observe(box.current);
      setReady(true);
    });
    return () => {
      gone = true;
      observer?.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, [chart]);

  useEffect(() => {
    if (!ready || !box.current) return;
    chart.current?.setOption(plotOptions(spec, readPlotTheme(box.current), height), { notMerge: true });
  }, [ready, spec, height, theme, systemDark, chart]);

  return (
    <div className="relative" style={{ height }}>
      <div ref={box} role="img" aria-label={`${spec.title}. ${spec.description}`} className="size-full" />
      {!ready && <Skeleton className="absolute inset-2 h-auto" />}
    </div>
  );
}

function useSystemDark() {
  const [dark, setDark] = useState(false);
  useEffect(() => {
    const query = window.matchMedia('(prefers-color-scheme: dark)');
    const read = () => setDark(query.matches);
    read();
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }, []);
  return dark;
}
