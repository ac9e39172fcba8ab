import type { Market } from '../../market';
import type { Policy } from '../policy';
import { stabilityReport } from '../stability-report';
import { type Variable, valueOf, withValue } from './variable';

/** The figures of a market on either side of a value. */
export interface Secant {
  /** width as a part of the scale */
  readonly step: number;
  /** d figure per `scale` by the figure's name; null where it is infinite or absent on either side */
  slope(name: string): number | null;
}

/** Half the width of a secant across a kink, and across whole numbers of intervals. */
const AT_KINK = 1e-3;
const AT_WHOLE = 0.1;

/** Reports on either side of a value, as far as the model takes; for latency at the value and one interval above it. */
export function secant(market: Market, policy: Policy, one: Variable, scale: number, whole: boolean): Secant {
  const value = valueOf(market, one);
  const half = Math.abs(scale) * (whole ? AT_WHOLE : AT_KINK);
  const latency = one.name === 'signals.latency';
  const up = latency ? value + market.signals.updateInterval : Math.min(one.most, value + half);
  const down = latency ? value : Math.max(one.least, value - half);
  const figures = (at: number) => {
    const { checks } = stabilityReport(withValue(market, one, at), policy).verdict;
    return new Map(checks.map((check) => [check.name, check.value]));
  };
  const [above, below] = [figures(up), figures(down)];
  const step = (up - down) / Math.abs(scale);
  const sign = scale < 0 ? -1 : 1;
  return {
    step,
    slope(name) {
      const [high, low] = [above.get(name) ?? null, below.get(name) ?? null];
      return high === null || low === null ? null : (sign * (high - low)) / step + 0;
    },
  };
}
