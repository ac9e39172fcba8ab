/** What a scenario does to the markets besides moving the fundamental; entry t·markets + m is step t of market m. */
export interface Disturbances {
  /** e, exogenous order flow, USD */
  readonly flow: Float64Array;
  /** share of the depth command that liquidity providers take away, [0, 1) */
  readonly withdrawn: Float64Array;
  /** above 0: the signals of that step don't reach the controllers, which go on with the last that did */
  readonly frozen: Float64Array;
}

export function noDisturbances(length: number): Disturbances {
  return {
    flow: new Float64Array(length),
    withdrawn: new Float64Array(length),
    frozen: new Float64Array(length),
  };
}

export function clearDisturbances({ flow, withdrawn, frozen }: Disturbances): void {
  flow.fill(0);
  withdrawn.fill(0);
  frozen.fill(0);
}

/**
 * The same at an interval `stride` times as long: flows add up, a share withdrawn is the mean over the interval (what is
 * missing of a last, shorter one counts as none), and signals freeze where they do at the start of it.
 */
export function coarsenDisturbances(fine: Disturbances, markets: number, stride: number, out: Disturbances): void {
  clearDisturbances(out);
  for (let t = 0; t < fine.flow.length / markets; t++)
    for (let m = 0; m < markets; m++) {
      const from = t * markets + m;
      const to = Math.floor(t / stride) * markets + m;
      out.flow[to] += fine.flow[from];
      out.withdrawn[to] += fine.withdrawn[from] / stride;
      if (t % stride === 0) out.frozen[to] = fine.frozen[from];
    }
}
