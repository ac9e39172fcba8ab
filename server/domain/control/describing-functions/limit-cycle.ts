/** An oscillation that harmonic balance predicts. */
export interface LimitCycle {
  /** A of the sine at the element's input, in its unit */
  readonly amplitude: number;
  /** rad/s */
  readonly frequency: number;
  readonly periodSeconds: number;
  /** whether a disturbed cycle returns to it (Loeb); an unstable one is a threshold between what dies out and what grows */
  readonly stable: boolean;
}
