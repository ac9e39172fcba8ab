import { exp } from '../elementary';
import { outOfRange } from '../errors';
import { COLLAPSE, COMMAND, CORE } from '../market';
import { type EngineSetup } from './engine/engine-setup';
import { equityOf } from './engine/health';
import { greatestLogMark } from './engine/greatest-log-mark';
import { outcomeOfPath } from './engine/outcome-of-path';
import { type PathState, resetPathState } from './engine/path-state';
import { stepPath } from './engine/step-path';
import { type PathResult } from './outcome';
import { prepareVariants, type Variant } from './path-variants';
import { type StressRun } from './stress-run';

/** What was closed of one account's position in one market in one step. */
export interface LiquidationEvent {
  /** from 1: the step that did it */
  readonly step: number;
  readonly account: number;
  readonly market: string;
  /** signed: above 0 a long was sold, below a short was bought back; USD at the mark */
  readonly closedNotional: number;
  /** of that position, USD at the mark; 0 where it was closed whole */
  readonly leftNotional: number;
  /** of the account after the step, USD: below 0 it is bad debt once nothing is left */
  readonly equity: number;
}

/** One market after each step; entry 0 is the start. */
export interface MarketTrace {
  /** USD */
  readonly mark: readonly number[];
  /** USD: where the mark would be without impact */
  readonly fundamental: readonly number[];
  /** maintenance, ratio of notional */
  readonly margin: readonly number[];
  /** command, 1/day */
  readonly funding: readonly number[];
  /** USD per unit log price */
  readonly depth: readonly number[];
  /** so far, USD */
  readonly liquidated: readonly number[];
}

/** One path of one variant, step by step. */
export interface PathTrace {
  readonly intervalSeconds: number;
  readonly markets: Readonly<Record<string, MarketTrace>>;
  /** USD, after each step */
  readonly insuranceFund: readonly number[];
  readonly events: readonly LiquidationEvent[];
  readonly result: PathResult;
}

const MAX_STEPS = 100_000;

/** The events of the step just taken: what is missing in the candidates' rows since `before`, which is brought up to date. */
function eventsOf(
  setup: EngineSetup,
  s: PathState,
  names: readonly string[],
  before: Float64Array,
): LiquidationEvent[] {
  const events: LiquidationEvent[] = [];
  for (let k = 0; k < s.candidateCount; k++) {
    const account = s.candidates[k];
    for (let m = 0; m < setup.markets; m++) {
      const at = account * setup.rowLength + 1 + m;
      const closed = before[at] - s.rows[at];
      if (closed !== 0)
        events.push({
          step: s.step,
          account,
          market: names[m],
          closedNotional: closed * s.mark[m],
          leftNotional: s.rows[at] * s.mark[m],
          equity: equityOf(setup, s, account),
        });
      before[at] = s.rows[at];
    }
  }
  return events;
}

function traceVariant(variant: Variant, path: number, names: readonly string[]): PathTrace {
  const { setup, state, steps, returns, disturbances } = variant;
  resetPathState(setup, state, path);
  const markets = names.map(() => ({
    mark: [] as number[],
    fundamental: [] as number[],
    margin: [] as number[],
    funding: [] as number[],
    depth: [] as number[],
    liquidated: [] as number[],
  }));
  const insuranceFund: number[] = [];
  const record = () => {
    markets.forEach((trace, m) => {
      const { core, commands } = state.market[m];
      trace.mark.push(setup.initialPrice[m] * exp(state.fundamental[m] + core[CORE.displacement]));
      trace.fundamental.push(setup.initialPrice[m] * exp(state.fundamental[m]));
      trace.margin.push(core[CORE.margin]);
      trace.funding.push(commands[COMMAND.funding]);
      trace.depth.push(core[CORE.depth]);
      trace.liquidated.push(state.liquidatedNotional[m]);
    });
    insuranceFund.push(state.insuranceFund);
  };
  record();
  const events: LiquidationEvent[] = [];
  const before = Float64Array.from(setup.initialRows);
  let result: PathResult | null = null;
  for (let t = 0; t < steps && result === null; t++) {
    stepPath(setup, state, returns, t * setup.markets, disturbances);
    events.push(...eventsOf(setup, state, names, before));
    if (greatestLogMark(setup, state) > COLLAPSE) result = { collapsedAtSeconds: (t + 1) * setup.intervalSeconds };
    else record();
  }
  return {
    intervalSeconds: setup.intervalSeconds,
    markets: Object.fromEntries(names.map((name, m) => [name, markets[m]])),
    insuranceFund,
    events,
    result: result ?? outcomeOfPath(setup, state),
  };
}

/**
 * One path of a run again, with every step and every liquidation kept: the proposal, then the baseline where there is one.
 * Its results are those of the run, to the last bit.
 *
 * @throws DomainError where there is no such path, or it has more than 100 000 steps
 */
export function tracePath(run: StressRun, path: number): PathTrace[] {
  if (!Number.isInteger(path) || path < 0 || path >= run.paths)
    throw outOfRange('path', path, `a whole number from 0 to ${run.paths - 1}`, 'path');
  const { variants, draw } = prepareVariants(run);
  const longest = Math.max(...variants.map(({ steps }) => steps));
  if (longest > MAX_STEPS) throw outOfRange('scenario', longest, `at most ${MAX_STEPS} steps to be replayed`, 'steps');
  draw(path);
  const names = run.markets.map(({ name }) => name);
  return variants.map((variant) => traceVariant(variant, path, names));
}
