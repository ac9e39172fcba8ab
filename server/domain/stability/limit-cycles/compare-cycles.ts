import type { ObservedRun } from './observed-runs';
import type { PredictedCycle } from './predicted-cycles';

export type CycleState =
  'no cycle predicted' | 'predicted and confirmed' | 'predicted, not seen' | 'seen, not predicted';

export interface Comparison {
  readonly state: CycleState;
  /** observed over predicted, less 1, of the confirmed cycle (or of the nearest in period); null without either */
  readonly difference: { readonly amplitude: number; readonly period: number } | null;
}

/** Relative difference, in amplitude and in period, within which a prediction by first harmonic counts as confirmed. */
const CONFIRMED_WITHIN = 0.25;

/** Only a stable cycle can be seen: an unstable one is a threshold, which no run stays on. */
export function compareCycles(predicted: readonly PredictedCycle[], observed: readonly ObservedRun[]): Comparison {
  const seen = observed.filter(({ outcome }) => outcome === 'oscillates');
  const expected = predicted.filter(({ stable }) => stable);
  if (expected.length === 0)
    return { state: seen.length > 0 ? 'seen, not predicted' : 'no cycle predicted', difference: null };
  const differences = expected.flatMap((cycle) =>
    seen.map((run) => ({
      amplitude: run.amplitude! / cycle.amplitude - 1,
      period: run.periodSeconds! / cycle.periodSeconds - 1,
    })),
  );
  if (differences.length === 0) return { state: 'predicted, not seen', difference: null };
  const difference = differences.reduce((best, one) => (distance(one) < distance(best) ? one : best));
  return {
    state: distance(difference) <= CONFIRMED_WITHIN ? 'predicted and confirmed' : 'predicted, not seen',
    difference,
  };
}

function distance({ amplitude, period }: { amplitude: number; period: number }): number {
  return Math.max(Math.abs(amplitude), Math.abs(period));
}
