/** How liquidations unfold within twelve minutes, from the first fill on. */
export interface Intensity {
  readonly fills: number;
  /** s from the first fill to the first auto-deleveraging; null where there is none */
  readonly firstDeleveragingSeconds: number | null;
  /** share of the fills within the first 60 s */
  readonly shareOfFirstMinute: number;
  /** s until half of the fills are done */
  readonly halfSeconds: number;
}

export interface Moment {
  /** s */
  readonly second: number;
  readonly fills: number;
  readonly deleveraged: number;
}

const WINDOW_SECONDS = 720;

/** @param moments in order of time, from the first fill on; those beyond the window are left out */
export function intensityOf(moments: readonly Moment[]): Intensity | null {
  const first = moments.find(({ fills }) => fills > 0)?.second;
  if (first === undefined) return null;
  const within = moments.filter(({ second }) => second >= first && second - first < WINDOW_SECONDS);
  const fills = within.reduce((sum, moment) => sum + moment.fills, 0);
  const early = within.reduce((sum, moment) => sum + (moment.second - first < 60 ? moment.fills : 0), 0);
  let done = 0;
  const half = within.find((moment) => (done += moment.fills) >= fills / 2);
  const deleveraging = within.find(({ deleveraged }) => deleveraged > 0);
  return {
    fills,
    firstDeleveragingSeconds: deleveraging === undefined ? null : deleveraging.second - first,
    shareOfFirstMinute: early / fills,
    halfSeconds: (half?.second ?? first) - first,
  };
}

/** The twelve minutes with most fills, from their first fill on; null where there is none at all. */
export function densestWindow(
  perStep: Int32Array,
  deleveragedPerStep: Int32Array,
  stepSeconds: number,
): readonly Moment[] | null {
  const width = Math.round(WINDOW_SECONDS / stepSeconds);
  let sum = 0;
  let best = 0;
  let bestEnd = -1;
  perStep.forEach((fills, t) => {
    sum += fills - (t >= width ? perStep[t - width] : 0);
    if (sum > best) [best, bestEnd] = [sum, t];
  });
  if (bestEnd < 0) return null;
  const from = Math.max(0, bestEnd - width + 1);
  return Array.from({ length: bestEnd - from + 1 }, (_, k) => ({
    second: k * stepSeconds,
    fills: perStep[from + k],
    deleveraged: deleveragedPerStep[from + k],
  }));
}
