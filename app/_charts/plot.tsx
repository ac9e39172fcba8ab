'use client';

import type { EChartsType } from 'echarts/core';
import { ChartLine, Download, Image as ImageIcon, Table } from 'lucide-react';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from '../_ui/button';
import { csv, saveFile } from '../_ui/save-file';
import { CursorSlider } from './cursor-slider';
import { plotTable } from './plot-data';
import { PlotCanvas } from './plot-canvas';
import { PlotLegend } from './plot-legend';
import type { PlotSpec } from './plot-spec';
import { PlotDataTable } from './plot-data-table';
import { usePlotCursor } from './use-plot-cursor';

interface PlotProps {
  spec: PlotSpec;
  /** px */
  height: number;
  /** what changes the view of this plot alone */
  actions?: ReactNode;
}

/** A plot with its legend, its data as a table, CSV and PNG. */
export function Plot({ spec, height, actions }: PlotProps) {
  const [asTable, setAsTable] = useState(false);
  const [isReading, setReading] = useState(false);
  const chart = useRef<EChartsType>(null);
  const keepChart = useCallback((made: EChartsType | null) => {
    chart.current = made;
  }, []);
  const table = useMemo(() => plotTable(spec), [spec]);
  const cursor = usePlotCursor(spec);
  const savePicture = () => {
    const background = getComputedStyle(document.documentElement).getPropertyValue('--surface');
    const url = chart.current?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: background || undefined });
    if (url) void fetch(url).then(async (answer) => saveFile(`${spec.file}.png`, await answer.blob()));
  };
  return (
    <figure aria-label={spec.title} className="min-w-0">
      <figcaption className="flex min-h-8 flex-wrap items-center justify-between gap-x-4">
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="text-sm font-medium">{spec.title}</span>
          <PlotLegend spec={spec} />
        </span>
        <span className="flex flex-wrap items-center">
          {!asTable && actions}
          <Button tone="quiet" size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? <ChartLine aria-hidden className="size-3.5" /> : <Table aria-hidden className="size-3.5" />}
            {asTable ? 'Plot' : 'Data'}
          </Button>
          <Button
            tone="quiet"
            size="small"
            onClick={() => saveFile(`${spec.file}.csv`, csv(table.header, table.rows), 'text/csv')}
          >
            <Download aria-hidden className="size-3.5" />
            CSV
          </Button>
          {!asTable && (
            <Button tone="quiet" size="small" onClick={savePicture}>
              <ImageIcon aria-hidden className="size-3.5" />
              PNG
            </Button>
          )}
        </span>
      </figcaption>
      {asTable ? (
        <PlotDataTable title={spec.title} table={table} height={height} />
      ) : (
        <div onFocus={() => setReading(true)} onBlur={() => setReading(false)}>
          <PlotCanvas
            key={spec.kind ?? 'panels'}
            spec={spec}
            height={height}
            cursor={cursor}
            isReading={isReading}
            onChart={keepChart}
          />
          <CursorSlider title={spec.title} cursor={cursor} />
        </div>
      )}
    </figure>
  );
}
