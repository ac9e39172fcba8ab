export interface GainMargin {
  /** factor by which L reaches −1: above 1 how far the gain may rise, below 1 how far it may fall */
  readonly factor: number;
  /** rad/s; Infinity where L is real and negative at infinite frequency */
  readonly frequency: number;
}

export interface PhaseMargin {
  /** ∠L + 180° in (−180°, 180°] where |L| = 1 */
  readonly degrees: number;
  readonly frequency: number;
}

/** An extremum along the frequency axis; frequency Infinity where it is only approached. */
export interface AxisExtremum {
  readonly value: number;
  readonly frequency: number;
}

export interface DelayMargin {
  readonly seconds: number;
  readonly frequency: number;
}

export interface DiskMargin {
  /** α = 1/‖S − ½‖∞ (balanced, skew 0); 0 where the closed loop is unstable */
  readonly value: number;
  /** any gain in [(2 − α)/(2 + α), (2 + α)/(2 − α)] keeps stability; [0, Infinity] from α = 2 on */
  readonly gainFactors: readonly [number, number];
  /** any phase within ± 2·arctan(α/2) keeps stability */
  readonly phaseDegrees: number;
  /** rad/s; null where the closed loop is unstable, Infinity where it is only approached */
  readonly frequency: number | null;
}

/** Stability margins of L under unity negative feedback. Lists are in ascending frequency; an empty list is infinite. */
export interface Margins {
  readonly closedLoopStable: boolean;
  readonly gainMargins: readonly GainMargin[];
  readonly phaseMargins: readonly PhaseMargin[];
  /** least distance of L to −1 */
  readonly modulusMargin: AxisExtremum;
  /** greatest |1/(1 + L)| */
  readonly sensitivityPeak: AxisExtremum;
  /** least extra delay that destabilises; null where none does, or the closed loop is unstable already */
  readonly delayMargin: DelayMargin | null;
  readonly diskMargin: DiskMargin;
}
