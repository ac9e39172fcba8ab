/** What a DAO asks of a parameter set. Data: stored, versioned, changed by governance. */
export interface Policy {
  readonly version: number;
  readonly operatingPoints: readonly { readonly shock: number; readonly horizonSeconds: number }[];
  /** greatest growth per step over the window, at every operating point */
  readonly maxWindowGrowth: number;
  /** limits below hold at operating points with a shock > 0 */
  readonly minGainMarginDecibels: Readonly<Record<'margin' | 'funding' | 'depth' | 'liquidation' | 'hedge', number>>;
  readonly minPhaseMarginDegrees: number;
  readonly minModulusMargin: number;
  /** log; critical shock must be at least this over the model's three horizons */
  readonly minCriticalShock: number;
}

export const DEFAULT_POLICY: Policy = {
  version: 1,
  operatingPoints: [
    { shock: 0, horizonSeconds: 3600 },
    { shock: 0.05, horizonSeconds: 3600 },
    { shock: 0.15, horizonSeconds: 3600 },
  ],
  maxWindowGrowth: 1 + 1e-9,
  minGainMarginDecibels: { margin: 6, funding: 6, depth: 6, liquidation: 3, hedge: 6 },
  minPhaseMarginDegrees: 30,
  minModulusMargin: 0.25,
  minCriticalShock: 0.15,
};
