import { pathToFileURL } from 'node:url';
import { RandomStream } from '@/server/domain/elementary';
import {
  analyseTrajectory,
  CORE,
  type MarketModel,
  marketModel,
  type OperatingPoint,
  shockInputs,
  stateIndex,
  step,
  type Trajectory,
  trajectory,
  WINDOW_LENGTH,
} from '@/server/domain/market';
import { DEFAULT_POLICY } from '@/server/domain/stability';
import { marginChecks } from '@/server/domain/stability/margin-checks';
import { worstMargins } from '@/server/domain/stability/worst-margins';
import { nonlinearGrowth, type NonlinearGrowth } from './nonlinear-growth';
import { sampledMarket } from './sampled-market';

const VERDICTS = ['stable with margin', 'stable, margins short', 'unstable'] as const;
export type LinearVerdict = (typeof VERDICTS)[number];
const OUTCOMES = ['decays', 'undecided', 'grows'] as const;

/** One parameter set: what the report says of a window, and what the nonlinear model does there. */
export interface Trial {
  readonly index: number;
  readonly shock: number;
  readonly verdict: LinearVerdict;
  /** the window contains a state at which the front is neither pressed nor free: rest, from which every shock starts */
  readonly onKink: boolean;
  /** judged window growth of the report, per interval */
  readonly linear: number;
  readonly nonlinear: NonlinearGrowth;
}

export interface Study {
  readonly trials: readonly Trial[];
  /** sets whose market collapsed on the way: there is no window to judge */
  readonly collapsed: number;
}

/** Judges sets 0 … `sets` − 1 of a seed both ways. */
export function linearAgainstNonlinear(sets: number, seed: number): Study {
  const trials = Array.from({ length: sets }, (_, index) => trial(seed, index));
  const judged = trials.filter((one) => one !== null);
  return { trials: judged, collapsed: sets - judged.length };
}

/**
 * The report's words on one window. Stable: the judged window growth is within the default policy's limit. With margin: every
 * gain, phase and modulus margin of the default policy passes too, and no channel is at a limit.
 */
function trial(seed: number, index: number): Trial | null {
  const { market, shock } = sampledMarket(seed, index);
  const model = marketModel(market);
  const run = trajectory(model, shock);
  if (run.collapsed) return null;
  const point = analyseTrajectory(model, shock, run);
  const linear = point.judgedWindowGrowth ?? Infinity;
  const isStable = linear <= DEFAULT_POLICY.maxWindowGrowth;
  const window = run.states.slice(-WINDOW_LENGTH - 1);
  return {
    index,
    shock: shock.shock,
    verdict: !isStable ? 'unstable' : hasMargins(model, point, run) ? 'stable with margin' : 'stable, margins short',
    onKink: window.slice(0, -1).some((state) => isOnKink(model, state, run.drift)),
    linear,
    nonlinear: nonlinearGrowth(model, window, run.drift, new RandomStream(seed, index, 1)),
  };
}

function hasMargins(model: MarketModel, point: OperatingPoint, run: Trajectory): boolean {
  return marginChecks(point, worstMargins(model, run, point), DEFAULT_POLICY).every(({ state }) => state === 'pass');
}

/** shrink = a to rounding: a derivative holds to one side of such a state only. */
function isOnKink(model: MarketModel, state: Float64Array, drift: number): boolean {
  const next = new Float64Array(model.dimension);
  step(model, state, shockInputs(model, drift), next);
  const margin = stateIndex(model, CORE.margin);
  const shrink = -model.constants.side * state[CORE.markReturn] + (next[margin] - state[margin]);
  return Math.abs(shrink - state[stateIndex(model, CORE.gap)]) < 1e-12;
}

/** Counts of trials by verdict (rows, as VERDICTS) and by what the nonlinear model did. */
export function confusion(trials: readonly Trial[]): Record<LinearVerdict, Record<(typeof OUTCOMES)[number], number>> {
  const count = (verdict: LinearVerdict, outcome: string) =>
    trials.filter((one) => one.verdict === verdict && one.nonlinear.outcome === outcome).length;
  const rows = VERDICTS.map((verdict) => [
    verdict,
    Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(verdict, outcome)])),
  ]);
  return Object.fromEntries(rows) as ReturnType<typeof confusion>;
}

/** Trials in which the two contradict each other. */
export function disagreements(trials: readonly Trial[]): Trial[] {
  return trials.filter(
    ({ verdict, nonlinear: { outcome } }) =>
      (verdict === 'unstable' && outcome === 'decays') || (verdict !== 'unstable' && outcome === 'grows'),
  );
}

function main(sets: number, seed: number): void {
  const { trials, collapsed } = linearAgainstNonlinear(sets, seed);
  console.log('windows away from the kink of the front');
  console.table(confusion(trials.filter(({ onKink }) => !onKink)));
  console.log('windows that contain it (rest)');
  console.table(confusion(trials.filter(({ onKink }) => onKink)));
  console.log(`seed ${seed}, ${sets} sets, ${collapsed} collapsed on the way`);
  for (const { index, shock, verdict, onKink, linear, nonlinear } of disagreements(trials)) {
    const measured = nonlinear.perInterval.toPrecision(8);
    console.log(
      `set ${index} at ${shock}${onKink ? ', on the kink' : ''}: ${verdict} (${linear.toPrecision(8)}), ${nonlinear.outcome} (${measured})`,
    );
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(Number(process.argv[2] ?? 2500), Number(process.argv[3] ?? 20261125));
}
