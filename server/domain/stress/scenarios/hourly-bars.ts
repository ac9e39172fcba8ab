import { log, pow, RandomStream } from '../../elementary';
import { DomainError, outOfRange } from '../../errors';
import { STREAMS } from '../streams';
import { bridgeHour, type HourlyBar, hourShape, lowComesFirst } from './bridge-hour';
import { type HistoricEvent } from './historic-events';
import { type Asset, ASSETS } from './scenario';

const SECONDS_PER_HOUR = 3600;
/** between assets; over the six events the hourly log returns of BTC and ETH correlate by 0.72 to 0.96, 0.93 in all */
const NOISE_CORRELATION = 0.9;

/** An event's hours in log prices, multiplied by `scale`. */
export function hourlyBars(event: HistoricEvent, asset: Asset, scale: number): HourlyBar[] {
  return event[asset].map(([open, high, low, close]) => ({
    open: scale * log(open),
    high: scale * log(high),
    low: scale * log(low),
    close: scale * log(close),
  }));
}

/**
 * Steps of one hour.
 *
 * @throws DomainError where the interval doesn't divide an hour, or leaves it fewer than four
 */
export function stepsPerHour(intervalSeconds: number): number {
  const steps = SECONDS_PER_HOUR / intervalSeconds;
  if (Math.abs(steps - Math.round(steps)) > 1e-9)
    throw new DomainError(
      'unsupported',
      `signals.updateInterval ${intervalSeconds} s doesn't divide the hour of the historical series`,
      { field: 'signals.updateInterval', value: intervalSeconds, unit: 's', limit: 'a divisor of 3600 s' },
    );
  if (steps < 4 - 1e-9)
    throw outOfRange(
      'signals.updateInterval',
      intervalSeconds,
      'at most 900 for a historical scenario: an hour needs a step each for open, low, high and close',
      's',
    );
  return Math.round(steps);
}

/**
 * Brings hours to log prices on the update interval, one after the other: all assets of a path share each hour's shape,
 * and their noise between correlates, ρ = 0.9 (see `bridgeHour`).
 *
 * @param barAt the hour's bar, in the order of the hours
 * @param out log prices, n per hour
 */
export function bridgeHours(
  seed: number,
  path: number,
  asset: Asset,
  hours: number,
  n: number,
  barAt: (hour: number) => HourlyBar,
  out: Float64Array,
): void {
  const shapes = new RandomStream(seed, path, STREAMS.bridgeShape);
  const common = new RandomStream(seed, path, STREAMS.bridgeCommon);
  const own = new RandomStream(seed, path, STREAMS.bridgeOwn + ASSETS.indexOf(asset));
  for (let hour = 0; hour < hours; hour++) {
    const bar = barAt(hour);
    const shape = hourShape(shapes, hour);
    const noise = (k: number) =>
      Math.sqrt(NOISE_CORRELATION) * common.normalAt(hour * n + k) +
      Math.sqrt(1 - NOISE_CORRELATION) * own.normalAt(hour * n + k);
    bridgeHour(bar, lowComesFirst(bar, shape.order, power2), shape, n, noise, out, hour * n);
  }
}

const power2 = (exponent: number) => pow(2, exponent);

/** Writes the returns of one asset's log prices for every market of that asset. */
export function writeReturns(
  logPrices: Float64Array,
  asset: Asset,
  markets: readonly { readonly asset: Asset }[],
  out: Float64Array,
): void {
  markets.forEach((market, m) => {
    if (market.asset !== asset) return;
    for (let t = 0; t < logPrices.length; t++) {
      out[t * markets.length + m] = logPrices[t] - (t === 0 ? 0 : logPrices[t - 1]);
    }
  });
}
