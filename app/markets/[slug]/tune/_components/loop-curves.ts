import { atan2, exp, hypot, log } from '@/server/domain/elementary';
import {
  linearise,
  marketModel,
  returnRatio,
  trajectory,
  type Channel,
  type ChannelLoop,
  type Market,
  type OperatingPoint,
} from '@/server/domain/market';
import type { LoopCurve } from './analysis-messages';

const LOWEST_FREQUENCY = 3e-6;
/** Below and in the upper part of the axis, where resonances lie and must be drawn round. */
const FREQUENCIES = { low: 100, high: 380 };
/** Nyquist frequency over the lowest of the upper part. */
const UPPER_PART = 50;
const DEGREES = 180 / Math.PI;
const decibels = (ratio: number) => (20 / Math.LN10) * log(ratio);

/** Logarithmic from 3e-6 rad/s to the Nyquist frequency of the update interval, denser in the upper part. */
function frequencies(updateInterval: number): number[] {
  const highest = Math.PI / updateInterval;
  const between = Math.max(2 * LOWEST_FREQUENCY, highest / UPPER_PART);
  const spread = (from: number, to: number, count: number) =>
    Array.from({ length: count }, (_, k) => from * exp((log(to / from) * k) / count));
  return [...spread(LOWEST_FREQUENCY, between, FREQUENCIES.low), ...spread(between, highest, FREQUENCIES.high)];
}

/** Return ratios of all loops of a market at one of its operating points, with their least margins. */
export function loopCurves(market: Market, point: OperatingPoint): Partial<Record<Channel, LoopCurve>> {
  if (point.collapsed) return {};
  const model = marketModel(market);
  const run = trajectory(model, { shock: point.shock, horizonSeconds: point.horizon });
  const linear = linearise(model, run.states[run.states.length - 1], run.drift, 'pressed');
  const omega = frequencies(market.signals.updateInterval);
  return Object.fromEntries(
    Object.entries(point.loops).map(([channel, loop]) => {
      const ratio = loop.inactive ? [] : returnRatio(model, linear, channel as Channel, omega);
      const inactive = loop.inactive === true;
      const modulusMargin = inactive ? null : loop.modulusMargin.value;
      return [channel, { ...leastMargins(loop), modulusMargin, inactive, points: bodePoints(omega, ratio) }];
    }),
  );
}

function bodePoints(omega: readonly number[], ratio: ReturnType<typeof returnRatio>): LoopCurve['points'] {
  let turns = 0;
  let previous: number | null = null;
  return ratio.flatMap((value, k) => {
    if (value === null) return [];
    const size = hypot(value[0], value[1]);
    if (size === 0) return [];
    const degrees = atan2(value[1], value[0]) * DEGREES;
    // A jump by more than half a turn between neighbours is the angle's wrap, not the loop's.
    if (previous === null) turns = degrees > 90 ? -1 : 0;
    else turns += degrees - previous > 180 ? -1 : degrees - previous < -180 ? 1 : 0;
    previous = degrees;
    return [{ frequency: omega[k], decibels: decibels(size), degrees: degrees + 360 * turns }];
  });
}

function leastMargins({ gainMargins, phaseMargins }: ChannelLoop): Pick<LoopCurve, 'gainMargin' | 'phaseMargin'> {
  const gains = gainMargins.map(({ factor, frequency }) => ({ frequency, decibels: decibels(factor) }));
  const nearest = <Margin>(all: readonly Margin[], size: (one: Margin) => number) =>
    all.reduce<Margin | null>(
      (best, one) => (best === null || Math.abs(size(one)) < Math.abs(size(best)) ? one : best),
      null,
    );
  return {
    gainMargin: nearest(gains, (one) => one.decibels),
    phaseMargin: nearest(phaseMargins, (one) => one.degrees),
  };
}
