/** Where the markets stood when a list of accounts was made; by market: P, FI (USD), G = P·M⁺ (USD). */
export interface Snapshot {
  readonly mark: Float64Array;
  readonly fundingPerUnit: Float64Array;
  readonly requirement: Float64Array;
}

export function createSnapshot(markets: number): Snapshot {
  const byMarket = () => new Float64Array(markets);
  return { mark: byMarket(), fundingPerUnit: byMarket(), requirement: byMarket() };
}

export function takeSnapshot(now: Snapshot, out: Snapshot): void {
  for (let m = 0; m < now.mark.length; m++) {
    out.mark[m] = now.mark[m];
    out.fundingPerUnit[m] = now.fundingPerUnit[m];
    out.requirement[m] = now.requirement[m];
  }
}

/** dev = max_m (|ΔP| + |ΔFI| + max(0, ΔG))/P_m, P_m the snapshot's; NaN where a figure is none. */
export function deviation(from: Snapshot, now: Snapshot): number {
  let greatest = 0;
  for (let m = 0; m < from.mark.length; m++) {
    const raised = now.requirement[m] - from.requirement[m];
    const moved =
      (Math.abs(now.mark[m] - from.mark[m]) +
        Math.abs(now.fundingPerUnit[m] - from.fundingPerUnit[m]) +
        (raised < 0 ? 0 : raised)) /
      from.mark[m];
    if (!(moved <= greatest)) greatest = moved;
  }
  return greatest;
}
