import type { BarPlot } from './bar-plot';
import type { PlanePlot } from './plane-plot';

/** What a line stands for; it looks the same in every plot. */
export type SeriesRole = 'current' | 'proposed';

export interface PlotLine {
  readonly kind: 'line';
  /** `limit`: one that isn't the same everywhere, dashed as a rule is */
  readonly role: SeriesRole | 'limit';
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Uncertainty around a line: translucent. */
export interface PlotBand {
  readonly kind: 'band';
  readonly role: SeriesRole;
  readonly name: string;
  readonly points: readonly (readonly [x: number, low: number, high: number])[];
}

/** A limit of the policy (dashed) or a guide that helps reading (thin, dotted). */
export interface PlotRule {
  readonly along: 'x' | 'y';
  readonly at: number;
  readonly kind: 'limit' | 'guide' | SeriesRole;
  readonly text: string;
}

/** A stretch of x that is shaded over the whole height. */
export interface PlotShade {
  readonly role: SeriesRole;
  readonly from: number;
  readonly to: number;
}

/** A margin: an arrow from the limit to the curve, with its value. */
export interface PlotArrow {
  readonly role: SeriesRole;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly text: string;
}

export interface PlotPanel {
  readonly label: string;
  readonly unit: string;
  /** multiplies what is shown on the axis: 100 for percent */
  readonly series: readonly (PlotLine | PlotBand)[];
  readonly rules?: readonly PlotRule[];
  readonly arrows?: readonly PlotArrow[];
  readonly shades?: readonly PlotShade[];
  readonly min?: number;
  readonly max?: number;
  readonly tick?: number;
}

/** What every kind of plot has. */
export interface PlotHead {
  readonly title: string;
  /** what is seen, in words, for who can't see it */
  readonly description: string;
  /** file name of CSV and PNG, without extension */
  readonly file: string;
  /** plots whose readings stand at frequencies share one cursor where they are linked */
  readonly cursor?: 'frequency';
}

/** Panels over one shared x axis. Values stand in the units that are shown. */
export interface PanelPlot extends PlotHead {
  readonly kind?: 'panels';
  readonly x: {
    readonly label: string;
    readonly unit: string;
    readonly scale: 'linear' | 'log';
    /** at the top: period in minutes of a frequency in rad/s */
    readonly period?: boolean;
  };
  readonly panels: readonly PlotPanel[];
}

export type PlotSpec = PanelPlot | PlanePlot | BarPlot;

/** Room for a plot, px. */
export interface PlotSize {
  readonly width: number;
  readonly height: number;
}
