import type { PlotArrow, PlotHead, SeriesRole } from './plot-spec';

interface PlaneAxis {
  readonly label: string;
  readonly unit: string;
  /** shown at least; more of one axis where both have the same scale */
  readonly min: number;
  readonly max: number;
  /** where it is widened, the other end gives way */
  readonly keep?: 'max';
}

/** A curve in the plane, run through by a third quantity; null breaks it. */
export interface PlaneCurve {
  /** `sweep`: neither set by itself, but what lies between */
  readonly role: SeriesRole | 'sweep';
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number, at: number] | null)[];
  /** its mirror image in the x axis is drawn as well, faintly */
  readonly mirrored?: boolean;
}

/** A point with a name. */
export interface PlaneMark {
  readonly role: SeriesRole;
  readonly shape: 'cross' | 'dot';
  readonly x: number;
  readonly y: number;
  /** stays the same while the point moves */
  readonly id: string;
  /** beside the point; '' for none */
  readonly label: string;
  /** all that is known of it, in one line */
  readonly reading: string;
}

/** A line that helps reading: of a grid, an axis or circle, or belonging to one of the sets (a margin). */
export interface PlaneGuide {
  readonly tone: 'grid' | 'axis' | SeriesRole;
  readonly dashed?: boolean;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly label?: { readonly x: number; readonly y: number; readonly text: string };
}

/** What lies in a plane whose both axes are read: Nyquist, Nichols, poles, loci. */
export interface PlanePlot extends PlotHead {
  readonly kind: 'plane';
  readonly x: PlaneAxis;
  readonly y: PlaneAxis;
  /** one unit is as long on both axes */
  readonly equal?: boolean;
  /** what runs along the curves */
  readonly along?: { readonly label: string; readonly unit: string };
  readonly curves: readonly PlaneCurve[];
  readonly marks: readonly PlaneMark[];
  readonly guides: readonly PlaneGuide[];
  readonly arrows?: readonly PlotArrow[];
}
