import type { Market } from '../../market';
import type { Policy } from '../policy';
import { daysTold, lateExecutions, type LateExecutions, type VolatilityDrift } from './late-execution';
import { lateSignals, type LateSignals } from './late-signal';

export interface LatencyMargins {
  readonly signals: LateSignals;
  readonly execution: LateExecutions;
}

export interface LatencyOptions {
  /** blocks by which the update of the signals may be late; 25 unless told */
  readonly blocks?: number;
  /** s between blocks; 12 unless told, a slot of Ethereum */
  readonly blockSeconds?: number;
  /** days by which execution may be late; 14 unless told */
  readonly days?: number;
  readonly drift?: VolatilityDrift;
  /** rows of both tables */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What is left of a policy's margins when the signals' update, or the execution of a proposal, is late. Plain data. */
export function latencyMargins(market: Market, policy: Policy, options: LatencyOptions = {}): LatencyMargins {
  const { blocks = 25, blockSeconds = 12, days = 14, drift, onProgress } = options;
  const total = blocks + 1 + daysTold(days).length;
  let done = 0;
  const onRow = () => onProgress?.((done += 1), total);
  return {
    signals: lateSignals(market, policy, blocks, blockSeconds, onRow),
    execution: lateExecutions(market, policy, days, drift, onRow),
  };
}
