import { CORE } from '../../market';
import { type EngineSetup } from './engine-setup';
import { createMarketPath, type MarketPath, resetMarketPath } from './market-path';

/** All that changes on a path. Allocated once per worker and reset between paths; account-level arrays are flat. */
export interface PathState {
  /** steps taken */
  step: number;
  /** like `EngineSetup.initialRows` */
  readonly rows: Float64Array;
  /** step of the first H < 0, −1 before it */
  readonly firstNegativeStep: Int32Array;
  readonly liquidated: Uint8Array;
  /** intervals from the first H < 0 to closed, both counted; 0 while open */
  readonly closedAfterSteps: Int32Array;

  /** accounts liquidatable in this step, ascending, and their φ */
  readonly candidates: Int32Array;
  readonly candidateCloseFraction: Float64Array;
  candidateCount: number;

  readonly market: readonly MarketPath[];
  /** v, cumulative fundamental log return, by market */
  readonly fundamental: Float64Array;

  /** this step's figures, by market: P, FI, q_t */
  readonly mark: Float64Array;
  readonly fundingPerUnit: Float64Array;
  readonly traderFlow: Float64Array;
  /** U = P − FI, C = P·(1 − haircut), G = P·M⁺ */
  readonly positionValue: Float64Array;
  readonly collateralValue: Float64Array;
  readonly requirement: Float64Array;
  /** ψ */
  readonly saleShare: Float64Array;
  /** Σ_i δ and Σ_i η, units of the base asset */
  readonly closedUnits: Float64Array;
  readonly soldCollateral: Float64Array;
  readonly executionPrice: Float64Array;

  /** Σ_i n, units of the base asset */
  readonly netUnits: Float64Array;
  /** USD */
  providerLedger: number;
  penalties: number;
  collateralProceeds: number;
  badDebt: number;
  insuranceFund: number;

  /** extremes, by market */
  readonly liquidatedNotional: Float64Array;
  readonly deepestFallOfMark: Float64Array;
  readonly deepestFallOfFundamental: Float64Array;
  readonly peakDisplacement: Float64Array;
  readonly peakStep: Int32Array;
  readonly halfStep: Int32Array;
  readonly peakFunding: Float64Array;
  readonly peakMargin: Float64Array;
  readonly minDepth: Float64Array;
}

export function createPathState(setup: EngineSetup): PathState {
  const { accounts, markets } = setup;
  const byMarket = () => new Float64Array(markets);
  const state: PathState = {
    step: 0,
    rows: new Float64Array(setup.initialRows.length),
    firstNegativeStep: new Int32Array(accounts),
    liquidated: new Uint8Array(accounts),
    closedAfterSteps: new Int32Array(accounts),
    candidates: new Int32Array(accounts),
    candidateCloseFraction: new Float64Array(accounts),
    candidateCount: 0,
    market: setup.models.map(createMarketPath),
    fundamental: byMarket(),
    mark: byMarket(),
    fundingPerUnit: byMarket(),
    traderFlow: byMarket(),
    positionValue: byMarket(),
    collateralValue: byMarket(),
    requirement: byMarket(),
    saleShare: byMarket(),
    closedUnits: byMarket(),
    soldCollateral: byMarket(),
    executionPrice: byMarket(),
    netUnits: byMarket(),
    providerLedger: 0,
    penalties: 0,
    collateralProceeds: 0,
    badDebt: 0,
    insuranceFund: 0,
    liquidatedNotional: byMarket(),
    deepestFallOfMark: byMarket(),
    deepestFallOfFundamental: byMarket(),
    peakDisplacement: byMarket(),
    peakStep: new Int32Array(markets),
    halfStep: new Int32Array(markets),
    peakFunding: byMarket(),
    peakMargin: byMarket(),
    minDepth: byMarket(),
  };
  resetPathState(setup, state);
  return state;
}

/** Back to the start of a path. The skew is the book's, Σ_i n_im·P0_m; everything else is the model's rest. */
export function resetPathState(setup: EngineSetup, state: PathState): void {
  state.step = 0;
  state.rows.set(setup.initialRows);
  state.firstNegativeStep.fill(-1);
  state.liquidated.fill(0);
  state.closedAfterSteps.fill(0);
  state.candidateCount = 0;
  state.fundamental.fill(0);
  state.fundingPerUnit.fill(0);
  state.mark.set(setup.initialPrice);
  state.netUnits.fill(0);
  for (let i = 0; i < setup.accounts; i++)
    for (let m = 0; m < setup.markets; m++) state.netUnits[m] += state.rows[i * setup.rowLength + 1 + m];
  state.providerLedger = 0;
  state.penalties = 0;
  state.collateralProceeds = 0;
  state.badDebt = 0;
  state.insuranceFund = setup.insurance;
  state.liquidatedNotional.fill(0);
  state.deepestFallOfMark.fill(0);
  state.deepestFallOfFundamental.fill(0);
  state.peakDisplacement.fill(0);
  state.peakStep.fill(-1);
  state.halfStep.fill(-1);
  state.peakFunding.fill(0);
  setup.models.forEach((model, m) => {
    resetMarketPath(model, state.market[m], state.netUnits[m] * setup.initialPrice[m]);
    state.peakMargin[m] = state.market[m].core[CORE.margin];
    state.minDepth[m] = state.market[m].core[CORE.depth];
  });
}
