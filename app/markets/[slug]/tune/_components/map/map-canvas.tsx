'use client';

import { useEffect, useRef } from 'react';
import { readPlotTheme } from '../../../../../_charts/plot-theme';
import { useTheme } from '../../../../../_shell/theme-provider';
import { useMediaQuery } from '../../../../../_ui/use-media-query';
import { darkness, spreadOf } from './map-colours';
import type { DrawnCell } from './use-map';

/** Pixels of one grid point; the browser scales the picture. */
const PIXELS = 8;

/** The cells as squares: the darker, the further beyond the policy's limit; what isn't allowed is hatched. */
export function MapCanvas({ cells, columns, rows }: { cells: readonly DrawnCell[]; columns: number; rows: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { theme } = useTheme();
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const { accent, surface, 'line-strong': line } = readPlotTheme(element.parentElement ?? document.body);
    const spread = spreadOf(cells);
    context.fillStyle = surface;
    context.fillRect(0, 0, element.width, element.height);
    for (const { column, row, size, cell } of cells) {
      const dark = darkness(cell, spread);
      const [x, width] = [column * PIXELS, size * PIXELS];
      const top = element.height - (row + size) * PIXELS;
      context.globalAlpha = 1;
      context.fillStyle = surface;
      context.fillRect(x, top, width, width);
      context.globalAlpha = dark === null ? 1 : 0.06 + 0.86 * dark;
      context.fillStyle = dark === null ? surface : accent;
      context.fillRect(x, top, width, width);
      if (dark !== null) continue;
      context.strokeStyle = line;
      context.beginPath();
      for (let step = 0; step < width; step += PIXELS) {
        context.moveTo(x + step, top + width);
        context.lineTo(x + width, top + step);
      }
      context.stroke();
    }
    context.globalAlpha = 1;
  }, [cells, theme, isSystemDark]);
  return (
    <canvas
      ref={canvas}
      aria-hidden
      width={columns * PIXELS}
      height={rows * PIXELS}
      className="absolute inset-0 size-full"
    />
  );
}
