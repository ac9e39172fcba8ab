import { z } from 'zod';
import { log, pow, RandomStream } from '../../elementary';
import { DomainError, outOfRange } from '../../errors';
import { STREAMS } from '../streams';
import { bridgeHour, type HourlyBar, hourShape, lowComesFirst } from './bridge-hour';
import { HISTORIC_EVENTS } from './historic-events';
import { type Asset, ASSETS, type ReturnGenerator, type ScenarioFrame } from './scenario';

const SECONDS_PER_HOUR = 3600;
/** between assets; over the six events the hourly log returns of BTC and ETH correlate by 0.72 to 0.96, 0.93 in all */
const NOISE_CORRELATION = 0.9;

export const historicalSchema = z.strictObject({
  name: z.literal('historical'),
  event: z.enum(
    HISTORIC_EVENTS.map((event) => event.id),
    `one of ${HISTORIC_EVENTS.map((event) => event.id).join(', ')}`,
  ),
  scale: z.number().positive('above 0').max(5, 'at most 5').default(1),
});

/**
 * A stored event, its log prices multiplied by `scale`, brought from hours to the update interval by a seeded bridge
 * (`bridgeHour`). Each hour takes 3600/Δ steps: the first ends at the hour's open, the last at its close, and its low
 * and high are reached between, in an order and at times that the path's seed decides for all assets together. The noise
 * between is correlated across assets, ρ = 0.9. Markets of one asset have one path.
 */
export type Historical = z.output<typeof historicalSchema>;

function barsOf(event: (typeof HISTORIC_EVENTS)[number], asset: Asset, scale: number): HourlyBar[] {
  return event[asset].map(([open, high, low, close]) => ({
    open: scale * log(open),
    high: scale * log(high),
    low: scale * log(low),
    close: scale * log(close),
  }));
}

function stepsPerHour(intervalSeconds: number): number {
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

export function historical(scenario: Historical, frame: ScenarioFrame, seed: number): ReturnGenerator {
  const event = HISTORIC_EVENTS.find((candidate) => candidate.id === scenario.event);
  if (event === undefined)
    throw new DomainError('invalid-input', `scenario.event ${scenario.event} is unknown`, { field: 'scenario.event' });
  const n = stepsPerHour(frame.intervalSeconds);
  const assets = ASSETS.filter((asset) => frame.markets.some((market) => market.asset === asset));
  const bars = assets.map((asset) => barsOf(event, asset, scenario.scale));
  const hours = event.BTC.length;
  const steps = hours * n;
  const markets = frame.markets.length;
  const logPrices = new Float64Array(steps);
  const power2 = (exponent: number) => pow(2, exponent);

  return {
    steps,
    fill(path, out) {
      const shapes = new RandomStream(seed, path, STREAMS.bridgeShape);
      const common = new RandomStream(seed, path, STREAMS.bridgeCommon);
      assets.forEach((asset, a) => {
        const own = new RandomStream(seed, path, STREAMS.bridgeOwn + ASSETS.indexOf(asset));
        for (let hour = 0; hour < hours; hour++) {
          const bar = bars[a][hour];
          const shape = hourShape(shapes, hour);
          const noise = (k: number) =>
            Math.sqrt(NOISE_CORRELATION) * common.normalAt(hour * n + k) +
            Math.sqrt(1 - NOISE_CORRELATION) * own.normalAt(hour * n + k);
          bridgeHour(bar, lowComesFirst(bar, shape.order, power2), shape, n, noise, logPrices, hour * n);
        }
        for (let m = 0; m < markets; m++) {
          if (frame.markets[m].asset !== asset) continue;
          for (let t = 0; t < steps; t++) out[t * markets + m] = logPrices[t] - (t === 0 ? 0 : logPrices[t - 1]);
        }
      });
    },
  };
}
