import { z } from 'zod';
import { RandomStream } from '../../elementary';
import { STREAMS } from '../streams';
import { type HourlyBar } from './bridge-hour';
import { durationSeconds } from './fields';
import { HISTORIC_EVENTS } from './historic-events';
import { bridgeHours, hourlyBars, stepsPerHour, writeReturns } from './hourly-bars';
import { ASSETS, type ReturnGenerator, type ScenarioFrame, stepsIn } from './scenario';

const IDS = HISTORIC_EVENTS.map((event) => event.id);

export const blockBootstrapSchema = z.strictObject({
  name: z.literal('block-bootstrap'),
  /** stored events that hours are drawn from; all of them unless told */
  events: z
    .array(z.enum(IDS, `one of ${IDS.join(', ')}`))
    .min(1, 'at least one event')
    .max(IDS.length, `at most ${IDS.length} events`)
    .default(IDS),
  meanBlockHours: z.number().min(1, 'at least 1 h').max(168, 'at most 168 h').default(12),
  scale: z.number().positive('above 0').max(5, 'at most 5').default(1),
  durationSeconds: durationSeconds(),
});

/**
 * Hours of stored events in a new order: the stationary bootstrap (Politis and Romano 1994). A path's next hour is the one
 * that followed in its event (after the last, the first), but with probability 1/`meanBlockHours` any hour of the events,
 * all equally likely: blocks have geometric lengths of that mean. An hour brings its return since the close before it, its
 * range and all assets at once, times `scale`, and is brought to the update interval as in `historical`. So each hour's
 * return has the events' own distribution, and assets their dependence. Whole hours, at least one.
 */
export type BlockBootstrap = z.output<typeof blockBootstrapSchema>;

/** An hour that may be drawn: which event, and which of its hours. */
interface StoredHour {
  readonly event: number;
  readonly hour: number;
}

export function blockBootstrap(scenario: BlockBootstrap, frame: ScenarioFrame, seed: number): ReturnGenerator {
  const n = stepsPerHour(frame.intervalSeconds);
  const hours = Math.max(1, stepsIn(scenario.durationSeconds, 3600));
  const assets = ASSETS.filter((asset) => frame.markets.some((market) => market.asset === asset));
  const events = HISTORIC_EVENTS.filter(({ id }) => scenario.events.includes(id));
  const bars = assets.map((asset) => events.map((event) => hourlyBars(event, asset, scenario.scale)));
  const pool = events.flatMap((event, k) =>
    Array.from({ length: event.hours }, (_, hour): StoredHour => ({ event: k, hour })),
  );
  const logPrices = new Float64Array(hours * n);
  return {
    steps: hours * n,
    fill(path, out) {
      const drawn = drawHours(
        new RandomStream(seed, path, STREAMS.bootstrapHours),
        pool,
        hours,
        scenario.meanBlockHours,
      );
      assets.forEach((asset, a) => {
        let level = 0;
        const next = (hour: number): HourlyBar => {
          const bar = continued(bars[a][drawn[hour].event], drawn[hour].hour, level);
          level = bar.close;
          return bar;
        };
        bridgeHours(seed, path, asset, hours, n, next, logPrices);
        writeReturns(logPrices, asset, frame.markets, out);
      });
    },
  };
}

/** Which stored hour each hour of a path is. */
function drawHours(
  stream: RandomStream,
  pool: readonly StoredHour[],
  hours: number,
  meanBlockHours: number,
): readonly StoredHour[] {
  const drawn: StoredHour[] = [];
  let at = 0;
  for (let hour = 0; hour < hours; hour++) {
    const starts = hour === 0 || stream.uniformAt(2 * hour) * meanBlockHours < 1;
    at = starts ? Math.floor(stream.uniformAt(2 * hour + 1) * pool.length) : follower(pool, at);
    drawn.push(pool[at]);
  }
  return drawn;
}

/** The hour that followed in its event; the event's first after its last. */
function follower(pool: readonly StoredHour[], at: number): number {
  return pool[at + 1]?.event === pool[at].event ? at + 1 : at - pool[at].hour;
}

/** A stored hour, moved so that the close before it is at `level`; an event's first hour starts at its open. */
function continued(bars: readonly HourlyBar[], hour: number, level: number): HourlyBar {
  const { open, high, low, close } = bars[hour];
  const shift = level - (hour === 0 ? open : bars[hour - 1].close);
  return { open: open + shift, high: high + shift, low: low + shift, close: close + shift };
}
