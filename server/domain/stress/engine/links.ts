/** Markets of one asset that arbitrageurs hold together. */
export interface MarketLinks {
  /** 1 − ½^(Δ/halfLife): the part of a distance that is traded away in an interval */
  readonly share: number;
  /** by market: the first market of the same asset */
  readonly group: Int32Array;
}
