/**
 * Where each quantity stands in the flat arrays of one interval. The generator reads these objects: a step is written
 * with names, and costs an array access.
 */

/** The state without its delay line, and the oldest entry of that line after it (`CORE_INPUT_LENGTH` in all). */
export const CORE = {
  /** x, impact displacement, log */
  displacement: 0,
  /** r, last interval's return of the mark, log */
  markReturn: 1,
  /** V, EWMA variance per second */
  variance: 2,
  /** L, EWMA order-flow imbalance; 1 = flow worth 1 % of price */
  imbalance: 3,
  /** M, maintenance margin in force, ratio */
  margin: 4,
  /** a, gap to the nearest live liquidation level, log */
  gap: 5,
  /** B, liquidation backlog, USD */
  backlog: 6,
  /** O, open interest left to liquidate, USD */
  openInterest: 7,
  /** s, USD */
  skew: 8,
  /** G, EWMA growth of skew, 1/day */
  skewGrowth: 9,
  /** f, funding integrator, 1/day */
  fundingIntegrator: 10,
  /** F, funding as traders perceive it, 1/day */
  perceivedFunding: 11,
  /** D, USD per unit log price */
  depth: 12,
  /** V_d */
  delayedVariance: 13,
  /** L_d */
  delayedImbalance: 14,
  /** x_d */
  delayedDisplacement: 15,
} as const;
/** entries of CORE that a step renews */
export const CORE_LENGTH = 13;
export const CORE_INPUT_LENGTH = 16;
/** Entries of a state vector before its delay line: x, r, V, L. */
export const HEAD_LENGTH = 4;

export const INPUT = {
  /** w, fundamental log return of the interval */
  fundamentalReturn: 0,
  /** e, exogenous order flow, USD */
  exogenousFlow: 1,
  /** V_b, background variance per second */
  backgroundVariance: 2,
} as const;
export const INPUT_LENGTH = 3;

/** In the order of CHANNELS. */
export const COMMAND = { margin: 0, funding: 1, depth: 2, liquidation: 3, hedge: 4 } as const;
export const COMMAND_LENGTH = 5;

/** Where the loops are closed as the protocol closes them. */
export const UNPERTURBED: Readonly<Float64Array> = new Float64Array(COMMAND_LENGTH);
