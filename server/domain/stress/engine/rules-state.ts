import { exp, log, RandomStream } from '../../elementary';
import { STREAMS } from '../streams';
import { type KeeperDelay, type VenueRules } from '../venue-rules';
import { type EngineSetup } from './engine-setup';

/** What a path remembers of the venue's rules; absent where a run has none. */
export interface RulesState {
  /** by account: the step from which keepers have found it; −1 before it was first liquidatable */
  readonly foundStep: Int32Array;
  /** accounts with a foundStep, in the order in which they got it */
  readonly marked: Int32Array;
  markedCount: number;
  /** draws each account's delay */
  delays: RandomStream;
  /** by market: the first step at which trading goes on; 0 where it never stopped */
  readonly haltedUntil: Int32Array;
  readonly haltedSteps: Int32Array;
  /** by market: log marks of the last `windowSteps` + 1 steps, and since when they count */
  readonly logMarks: readonly Float64Array[];
  readonly windowStart: Int32Array;
  /** by account: 1 once it was deleveraged */
  readonly deleveraged: Uint8Array;
  /** by candidate of this step: 1 where the fund can't pay for it */
  readonly uncovered: Uint8Array;
  /** by candidate of this step, before anything is closed: max(0, −E) and Σ_m |n_m|·P_m, USD */
  readonly shortfall: Float64Array;
  readonly gross: Float64Array;
  /** counterparties of this step and their scores */
  readonly counterparties: Int32Array;
  readonly scores: Float64Array;
  deleveragedAccounts: number;
  /** USD that counterparties paid above the mark */
  deleveragingLoss: number;
  firstDeleveragingStep: number;
  readonly deleveragedNotional: Float64Array;
  contributions: number;
  keeperRewards: number;
}

export function createRulesState(setup: EngineSetup, rules: VenueRules): RulesState {
  const { accounts, markets, intervalSeconds } = setup;
  const windowSteps = Math.max(1, Math.round((rules.breaker?.windowSeconds ?? 0) / intervalSeconds));
  return {
    foundStep: new Int32Array(accounts).fill(-1),
    marked: new Int32Array(accounts),
    markedCount: 0,
    delays: new RandomStream(0, 0, STREAMS.keeperDelay),
    haltedUntil: new Int32Array(markets),
    haltedSteps: new Int32Array(markets),
    logMarks: Array.from({ length: markets }, () => new Float64Array(windowSteps + 1)),
    windowStart: new Int32Array(markets),
    deleveraged: new Uint8Array(accounts),
    uncovered: new Uint8Array(accounts),
    shortfall: new Float64Array(accounts),
    gross: new Float64Array(accounts),
    counterparties: new Int32Array(accounts),
    scores: new Float64Array(accounts),
    deleveragedAccounts: 0,
    deleveragingLoss: 0,
    firstDeleveragingStep: -1,
    deleveragedNotional: new Float64Array(markets),
    contributions: 0,
    keeperRewards: 0,
  };
}

/** Back to the start of a path; `seed` and `path` key its delays. */
export function resetRulesState(state: RulesState, seed: number, path: number): void {
  for (let k = 0; k < state.markedCount; k++) state.foundStep[state.marked[k]] = -1;
  state.markedCount = 0;
  state.delays = new RandomStream(seed, path, STREAMS.keeperDelay);
  state.haltedUntil.fill(0);
  state.haltedSteps.fill(0);
  state.windowStart.fill(0);
  state.deleveraged.fill(0);
  state.deleveragedAccounts = 0;
  state.deleveragingLoss = 0;
  state.firstDeleveragingStep = -1;
  state.deleveragedNotional.fill(0);
  state.contributions = 0;
  state.keeperRewards = 0;
}

/** An account's delay, s. */
export function drawDelay(delay: KeeperDelay, stream: RandomStream, account: number): number {
  switch (delay.distribution) {
    case 'fixed':
      return delay.seconds;
    case 'exponential':
      return -delay.meanSeconds * log(stream.uniformAt(account));
    case 'log-normal':
      return delay.medianSeconds * exp(delay.dispersion * stream.normalAt(account));
  }
}
