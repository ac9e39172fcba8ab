import { outOfRange } from '../../errors';
import { type Channel, CHANNELS, type Market, marketModel } from '../../market';
import type { Policy } from '../policy';
import { stabilityReport, type StabilityReport } from '../stability-report';
import { verdictSummary, type VerdictSummary } from './verdict-summary';

/** The policy's verdict when the signals' update lands so many blocks late. */
export interface LateSignal extends VerdictSummary {
  readonly blocks: number;
  /** s beyond the latency that is configured */
  readonly lateSeconds: number;
  /** d: whole intervals by which the signals are old */
  readonly delayIntervals: number;
}

/** Least delay at a command that destabilises a loop which is stable, over the operating points. */
export interface LeastDelayMargin {
  readonly channel: Channel;
  /** y of the operating point, log */
  readonly shock: number;
  readonly seconds: number;
  /** whole update intervals */
  readonly intervals: number;
}

export interface LateSignals {
  readonly blockSeconds: number;
  readonly rows: readonly LateSignal[];
  /** per channel that has one */
  readonly delayMargins: readonly LeastDelayMargin[];
  /** blocks at which the verdict first fails; null = none of those asked for */
  readonly firstFailure: number | null;
  /** blocks at which a window first grows faster than the policy allows; null = none of those asked for */
  readonly firstGrowth: number | null;
}

/** Longest delay line that is analysed, in intervals: each adds three states. */
const MOST_INTERVALS = 20;
const MOST_BLOCKS = 1_000;

/**
 * The verdict for an update that is 0 … `blocks` blocks late: the latency grows by n·blockSeconds, which lengthens the delay
 * line by whole intervals, so that neighbouring rows may be equal.
 *
 * @param blockSeconds time between two blocks, s
 * @param onRow is called after each row
 * @throws DomainError `out-of-range` for a delay of more than 20 intervals
 */
export function lateSignals(
  market: Market,
  policy: Policy,
  blocks: number,
  blockSeconds: number,
  onRow: () => void = () => undefined,
): LateSignals {
  requireBlocks(blocks, blockSeconds);
  const late = (lateSeconds: number): Market => ({
    ...market,
    signals: { ...market.signals, latency: market.signals.latency + lateSeconds },
  });
  const longest = marketModel(late(blocks * blockSeconds)).delaySteps;
  if (longest > MOST_INTERVALS) {
    throw outOfRange('blocks', blocks, `a delay of at most ${MOST_INTERVALS} intervals, not ${longest}`, 'blocks');
  }
  const reports = new Map<number, StabilityReport>();
  const rows = Array.from({ length: blocks + 1 }, (_, n): LateSignal => {
    const lateSeconds = n * blockSeconds;
    const delayIntervals = marketModel(late(lateSeconds)).delaySteps;
    const report = reports.get(delayIntervals) ?? stabilityReport(late(lateSeconds), policy);
    reports.set(delayIntervals, report);
    onRow();
    return { blocks: n, lateSeconds, delayIntervals, ...verdictSummary(report) };
  });
  const first = (holds: (row: LateSignal) => boolean) => rows.find(holds)?.blocks ?? null;
  return {
    blockSeconds,
    rows,
    delayMargins: leastDelayMargins(reports.get(rows[0].delayIntervals)!),
    firstFailure: first(({ state }) => state === 'fail'),
    firstGrowth: first(({ windowGrowth }) => windowGrowth === null || windowGrowth > policy.maxWindowGrowth),
  };
}

function requireBlocks(blocks: number, blockSeconds: number): void {
  if (!Number.isInteger(blocks) || blocks < 0 || blocks > MOST_BLOCKS) {
    throw outOfRange('blocks', blocks, `a whole number from 0 to ${MOST_BLOCKS}`, 'blocks');
  }
  if (!(blockSeconds > 0 && blockSeconds <= 3600)) {
    throw outOfRange('blockSeconds', blockSeconds, 'above 0 and at most 3600', 's');
  }
}

function leastDelayMargins({ operatingPoints }: StabilityReport): LeastDelayMargin[] {
  return CHANNELS.flatMap((channel) => {
    const found = operatingPoints.flatMap(({ shock, loops }) => {
      const delay = loops[channel]?.delayMargin;
      return delay ? [{ channel, shock, seconds: delay.seconds, intervals: delay.intervals }] : [];
    });
    return found.length === 0 ? [] : [found.reduce((least, one) => (one.seconds < least.seconds ? one : least))];
  });
}
