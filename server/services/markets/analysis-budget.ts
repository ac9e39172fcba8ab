/**
 * Bounds what everybody together may have analysed in this process: a bucket of analyses that fills again by itself.
 * An analysis takes some tenth of a second, during which the process answers nobody else.
 */
export class AnalysisBudget {
  #left: number;
  #lastMilliseconds = -Infinity;

  constructor(
    private readonly most: number,
    private readonly perSecond: number,
  ) {
    this.#left = most;
  }

  /** Takes one analysis, if one is left at this time. */
  take(nowMilliseconds: number): boolean {
    const passed = Math.max(0, nowMilliseconds - this.#lastMilliseconds) / 1000;
    this.#left = Math.min(this.most, this.#left + passed * this.perSecond);
    this.#lastMilliseconds = nowMilliseconds;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
