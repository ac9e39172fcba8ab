import type { PlotHead, SeriesRole } from './plot-spec';

export interface Bar {
  /** null = infinite, or there is none: see `text` */
  readonly value: number | null;
  /** how long it is drawn, in the panel's unit */
  readonly length: number;
  readonly text: string;
}

export interface BarPanel {
  readonly label: string;
  readonly unit: string;
  /** end of the axis */
  readonly max: number;
  /** one per category; null = none */
  readonly limits: readonly (number | null)[];
  readonly series: readonly { readonly role: SeriesRole; readonly name: string; readonly bars: readonly Bar[] }[];
}

/** Horizontal bars by category, in panels side by side (one below the other where there is no room). */
export interface BarPlot extends PlotHead {
  readonly kind: 'bars';
  readonly categories: readonly string[];
  readonly panels: readonly BarPanel[];
}
