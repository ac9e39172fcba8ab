/** How a figure spreads over sampled plants, ready to plot. */
export interface Distribution {
  /** samples with a finite figure, and those where it is infinite or absent */
  readonly finite: number;
  readonly absent: number;
  readonly quantiles: Readonly<Record<'p5' | 'p25' | 'p50' | 'p75' | 'p95', number>> | null;
  /** bins of equal width from `from` to `to`; one bin where all are equal */
  readonly histogram: { readonly from: number; readonly to: number; readonly counts: readonly number[] } | null;
}

const BINS = 24;

/** @param values null = infinite or absent */
export function distribution(values: readonly (number | null)[]): Distribution {
  const sorted = values.filter((value) => value !== null).sort((one, other) => one - other);
  const absent = values.length - sorted.length;
  if (sorted.length === 0) return { finite: 0, absent, quantiles: null, histogram: null };
  const [from, to] = [sorted[0], sorted[sorted.length - 1]];
  const counts = new Array<number>(from === to ? 1 : BINS).fill(0);
  for (const value of sorted) {
    counts[from === to ? 0 : Math.min(BINS - 1, Math.floor((BINS * (value - from)) / (to - from)))] += 1;
  }
  const at = (level: number) => interpolated(sorted, level);
  return {
    finite: sorted.length,
    absent,
    quantiles: { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) },
    histogram: { from, to, counts },
  };
}

/** Type 7 of Hyndman and Fan (1996): linear between order statistics. */
function interpolated(sorted: readonly number[], level: number): number {
  const position = level * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
