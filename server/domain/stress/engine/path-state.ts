import { CORE } from '../../market';
import { type Certificates, createCertificates, resetCertificates } from './certificates';
import { type EngineSetup } from './engine-setup';
import { createRulesState, resetRulesState, type RulesState } from './rules-state';
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
  liquidatedCount: number;
  /** the accounts whose rows differ from the initial ones, in the order in which they came to */
  readonly isTouched: Uint8Array;
  readonly touched: Int32Array;
  touchedCount: number;
  /** the accounts with a firstNegativeStep */
  readonly marked: Int32Array;
  markedCount: number;
  /** intervals from the first H < 0 to closed, both counted; 0 while open */
  readonly closedAfterSteps: Int32Array;

  /** accounts liquidatable in this step, ascending, and their φ */
  readonly candidates: Int32Array;
  readonly candidateCloseFraction: Float64Array;
  candidateCount: number;

  /** what the venue's rules remember; null where there are none */
  readonly rules: RulesState | null;
  /** which accounts need a look; null: all of them, always */
  readonly certificates: Certificates | null;

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
  /** orders of arbitrageurs between markets of one asset, USD; 0 where none are linked */
  readonly linkFlow: Float64Array;
  /** the most that liquidation may sell in this step, USD */
  readonly saleLimit: Float64Array;
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
  lowestInsuranceFund: number;

  /** sums and extremes, by market */
  readonly liquidatedNotional: Float64Array;
  /** Σ (δ + η)·(P − P_exec), USD */
  readonly slippage: Float64Array;
  /** Σ x² */
  readonly squaredDisplacement: Float64Array;
  readonly deepestFallOfMark: Float64Array;
  readonly deepestFallOfFundamental: Float64Array;
  readonly peakDisplacement: Float64Array;
  readonly peakStep: Int32Array;
  readonly halfStep: Int32Array;
  readonly peakFunding: Float64Array;
  readonly peakMargin: Float64Array;
  readonly minDepth: Float64Array;
}

/** `naive` evaluates every account at every step: the oracle that `certified` must equal bit for bit. */
export type EngineKind = 'certified' | 'naive';

export function createPathState(setup: EngineSetup, kind: EngineKind = 'certified'): PathState {
  const { accounts, markets } = setup;
  const byMarket = () => new Float64Array(markets);
  const state: PathState = {
    step: 0,
    rows: Float64Array.from(setup.initialRows),
    firstNegativeStep: new Int32Array(accounts).fill(-1),
    liquidated: new Uint8Array(accounts),
    liquidatedCount: 0,
    isTouched: new Uint8Array(accounts),
    touched: new Int32Array(accounts),
    touchedCount: 0,
    marked: new Int32Array(accounts),
    markedCount: 0,
    closedAfterSteps: new Int32Array(accounts),
    candidates: new Int32Array(accounts),
    candidateCloseFraction: new Float64Array(accounts),
    candidateCount: 0,
    rules: setup.rules === null ? null : createRulesState(setup, setup.rules),
    certificates: kind === 'certified' ? createCertificates(setup) : null,
    market: setup.models.map((model) => createMarketPath(model, setup.reactions?.congestion?.extraSteps ?? null)),
    fundamental: byMarket(),
    mark: byMarket(),
    fundingPerUnit: byMarket(),
    traderFlow: byMarket(),
    positionValue: byMarket(),
    collateralValue: byMarket(),
    requirement: byMarket(),
    linkFlow: byMarket(),
    saleLimit: byMarket(),
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
    lowestInsuranceFund: 0,
    liquidatedNotional: byMarket(),
    slippage: byMarket(),
    squaredDisplacement: byMarket(),
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

/**
 * Back to the start of a path. The skew is the book's, Σ_i n_im·P0_m; everything else is the model's rest.
 *
 * @param path of the run; with the run's seed it keys what the venue's rules draw
 */
export function resetPathState(setup: EngineSetup, state: PathState, path = 0): void {
  state.step = 0;
  restoreTouched(setup, state);
  if (state.rules) resetRulesState(state.rules, setup.seed, path);
  state.candidateCount = 0;
  state.fundamental.fill(0);
  state.fundingPerUnit.fill(0);
  state.mark.set(setup.initialPrice);
  state.netUnits.set(setup.netUnits);
  state.providerLedger = 0;
  state.penalties = 0;
  state.collateralProceeds = 0;
  state.badDebt = 0;
  state.insuranceFund = setup.insurance;
  state.lowestInsuranceFund = setup.insurance;
  state.liquidatedNotional.fill(0);
  state.slippage.fill(0);
  state.squaredDisplacement.fill(0);
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
  if (state.certificates) resetCertificates(state.certificates);
}

/** Only touched rows differ from the initial ones, and only marked accounts were ever liquidatable. */
function restoreTouched(setup: EngineSetup, state: PathState): void {
  const { rowLength, initialRows } = setup;
  for (let k = 0; k < state.touchedCount; k++) {
    const account = state.touched[k];
    for (let at = account * rowLength; at < (account + 1) * rowLength; at++) state.rows[at] = initialRows[at];
    state.isTouched[account] = 0;
    state.liquidated[account] = 0;
    state.closedAfterSteps[account] = 0;
  }
  for (let k = 0; k < state.markedCount; k++) state.firstNegativeStep[state.marked[k]] = -1;
  state.touchedCount = 0;
  state.liquidatedCount = 0;
  state.markedCount = 0;
}
