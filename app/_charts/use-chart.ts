'use client';

import type { EChartsType } from 'echarts/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTheme } from '../_shell/theme-provider';
import { useMediaQuery } from '../_ui/use-media-query';
import { plotOptions } from './plot-options';
import type { PlotSize, PlotSpec } from './plot-spec';
import { readPlotTheme, type PlotTheme } from './plot-theme';

interface DrawnChart {
  readonly chart: EChartsType;
  readonly size: PlotSize;
}

/** Makes a chart in a box (the library is fetched when the first is shown), fits it to the box and draws the spec. */
export function useChart(box: RefObject<HTMLDivElement | null>, spec: PlotSpec) {
  const [drawn, setDrawn] = useState<DrawnChart | null>(null);
  const { theme: chosen } = useTheme();
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const theme = useRef<PlotTheme>(null);
  const before = useRef<DrawnChart>(null);

  useEffect(() => {
    let gone = false;
    let observer: ResizeObserver | undefined;
    let created: EChartsType | undefined;
    void import('./echarts').then(({ init }) => {
      const element = box.current;
      if (gone || !element) return;
      const chart = init(element);
      created = chart;
      observer = new ResizeObserver(() => {
        chart.resize();
        setDrawn({ chart, size: { width: element.clientWidth, height: element.clientHeight } });
      });
      observer.observe(element);
    });
    return () => {
      gone = true;
      observer?.disconnect();
      created?.dispose();
      setDrawn(null);
    };
  }, [box]);

  useEffect(() => {
    if (!drawn || !box.current) return;
    const colours = readPlotTheme(box.current);
    theme.current = colours;
    const options = plotOptions(spec, colours, drawn.size);
    // Merged by the ids of its series, a point that moves is seen to move; nothing moves because of the window's size.
    const moves = (spec.kind === 'plane' || spec.kind === 'bars') && !isStill && before.current === drawn;
    before.current = drawn;
    drawn.chart.setOption({ ...options, animation: moves }, moves ? { replaceMerge: 'series' } : { notMerge: true });
  }, [drawn, spec, chosen, isSystemDark, isStill, box]);

  return { drawn, theme };
}
