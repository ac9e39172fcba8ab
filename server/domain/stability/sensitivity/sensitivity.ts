/**
 * Why a derivative is what it is:
 * `smooth` it exists and is exact · `kink` a clip, slew, sat or the front switches beside the parameter's value ·
 * `tied` two stretches or states are equally bad and move differently · `whole` the parameter enters through a whole number
 * of intervals · `undefined` the figure has no derivative (a multiple eigenvalue, a jump) · `absent` the figure is infinite.
 */
export type Smoothness = 'smooth' | 'kink' | 'tied' | 'whole' | 'undefined' | 'absent';

/** How one figure of the verdict moves with one parameter or plant constant. */
export interface Sensitivity {
  /** `group.field` */
  readonly name: string;
  readonly kind: 'governance' | 'plant';
  readonly label: string;
  readonly unit: string;
  /** in the parameter's unit */
  readonly value: number;
  /** d figure / d ln |p|, in the figure's unit; per `scale` where p is 0; null where there is none */
  readonly derivative: number | null;
  /** p itself; at p = 0, where no logarithm exists, the change in its unit that the derivative is per */
  readonly scale: number;
  readonly method: 'exact' | 'secant' | null;
  /** width of the secant as a part of `scale`; null for an exact derivative */
  readonly step: number | null;
  readonly state: Smoothness;
}

/** A figure that the verdict judges, with what moves it. */
export interface FigureSensitivities {
  /** as the check's, such as `gainMargin.margin@0.15` */
  readonly name: string;
  /** null = infinite or absent */
  readonly value: number | null;
  readonly limit: number | null;
  readonly unit: string;
  /** greatest |derivative| first, those without one last */
  readonly ranked: readonly Sensitivity[];
}
