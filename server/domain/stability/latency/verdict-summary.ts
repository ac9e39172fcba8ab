import type { CheckState } from '../../checks/check-state';
import { CHANNELS, type Channel } from '../../market';
import type { StabilityReport } from '../stability-report';

export interface WorstOfChannels {
  readonly channel: Channel;
  readonly value: number;
}

/** A report in a few figures; null = infinite or absent. */
export interface VerdictSummary {
  readonly state: CheckState;
  /** names of the checks that fail */
  readonly failed: readonly string[];
  /** greatest judged window growth of the operating points, per interval; null where one is unbounded or collapsed */
  readonly windowGrowth: number | null;
  /** dB; null where no loop has a gain margin */
  readonly gainMarginDecibels: WorstOfChannels | null;
  /** degrees; null where no loop has a phase margin */
  readonly phaseMarginDegrees: WorstOfChannels | null;
  /** y*, log; null where no shock up to 60 % is critical */
  readonly criticalShock: number | null;
}

export function verdictSummary({ operatingPoints, criticalShock, verdict }: StabilityReport): VerdictSummary {
  const growths = operatingPoints.map(({ judgedWindowGrowth }) => judgedWindowGrowth);
  return {
    state: verdict.state,
    failed: verdict.checks.filter(({ state }) => state === 'fail').map(({ name }) => name),
    windowGrowth: growths.reduce((most, one) => (most === null || one === null ? null : Math.max(most, one)), 0),
    gainMarginDecibels: worst(verdict, 'gainMargin'),
    phaseMarginDegrees: worst(verdict, 'phaseMargin'),
    criticalShock,
  };
}

/** The least margin of one kind over channels and operating points, by the names of the checks. */
function worst({ checks }: StabilityReport['verdict'], kind: string): WorstOfChannels | null {
  let least: WorstOfChannels | null = null;
  for (const channel of CHANNELS) {
    for (const { name, value } of checks) {
      if (value === null || !name.startsWith(`${kind}.${channel}@`)) continue;
      if (least === null || value < least.value) least = { channel, value };
    }
  }
  return least;
}
