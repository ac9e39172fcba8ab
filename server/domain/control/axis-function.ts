/** A function F along the axis variable x (ω, or ωT) with what interval tests need; `evaluate` fills the rest. */
export interface AxisFunction {
  /** log |F| at the point last asked for; −∞ at a zero */
  readonly logModulus: number;
  /** d log|F|/dx */
  readonly logModulusSlope: number;
  /** bounds |(log F)″| on x ± h; infinite where a root may lie that near */
  readonly curvature: number;
  /** Evaluates at x for the interval x ± h. */
  evaluate(x: number, h: number): void;
}
