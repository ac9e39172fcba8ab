import { runFrame } from './run-frame';
import { type StressRun } from './stress-run';

/** What one core of a common machine does: account-steps per second of a calm book, and one market's step of a path. */
const ACCOUNT_STEPS_PER_SECOND = 2e9;
const MARKET_STEP_SECONDS = 1.5e-6;

const SHARD_SECONDS = 2;
const MIN_SHARDS = 16;
const MAX_SHARDS = 4096;

/** Paths from … to−1 of a run. */
export interface PathRange {
  readonly from: number;
  readonly to: number;
}

/** Seconds that one core is expected to take for one path, all variants together: an estimate, good within a few times. */
export function secondsPerPath(run: StressRun): number {
  const { generator, stride } = runFrame(run);
  const accounts = run.book.kind === 'explicit' ? run.book.book.accounts : run.book.spec.accounts;
  const perStep = accounts / ACCOUNT_STEPS_PER_SECOND + run.markets.length * MARKET_STEP_SECONDS;
  return stride.reduce((sum, ratio) => sum + Math.ceil(generator.steps / ratio) * perStep, 0);
}

/**
 * Cuts a run into ranges of some seconds each, in path order: small enough to show progress, to keep every worker busy to
 * the end and to lose little with a worker that dies. The same for everyone who asks; no result depends on it.
 */
export function splitPaths(run: StressRun): PathRange[] {
  const wanted = Math.ceil((run.paths * secondsPerPath(run)) / SHARD_SECONDS);
  const shards = Math.min(run.paths, MAX_SHARDS, Math.max(MIN_SHARDS, wanted));
  const size = Math.ceil(run.paths / shards);
  return Array.from({ length: Math.ceil(run.paths / size) }, (_, k) => ({
    from: k * size,
    to: Math.min(run.paths, (k + 1) * size),
  }));
}
