import { z } from 'zod';
import { DomainError } from '../../errors';
import { HISTORIC_EVENTS } from './historic-events';
import { bridgeHours, hourlyBars, stepsPerHour, writeReturns } from './hourly-bars';
import { ASSETS, type ReturnGenerator, type ScenarioFrame } from './scenario';

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

export function historical(scenario: Historical, frame: ScenarioFrame, seed: number): ReturnGenerator {
  const event = HISTORIC_EVENTS.find((candidate) => candidate.id === scenario.event);
  if (event === undefined)
    throw new DomainError('invalid-input', `scenario.event ${scenario.event} is unknown`, { field: 'scenario.event' });
  const n = stepsPerHour(frame.intervalSeconds);
  const assets = ASSETS.filter((asset) => frame.markets.some((market) => market.asset === asset));
  const bars = assets.map((asset) => hourlyBars(event, asset, scenario.scale));
  const hours = event.BTC.length;
  const steps = hours * n;
  const logPrices = new Float64Array(steps);
  return {
    steps,
    fill(path, out) {
      assets.forEach((asset, a) => {
        bridgeHours(seed, path, asset, hours, n, (hour) => bars[a][hour], logPrices);
        writeReturns(logPrices, asset, frame.markets, out);
      });
    },
  };
}
