import { describe, expect, test } from 'vitest';
import { HISTORIC_EVENTS, returnGenerator, scenarioSchema } from '@/server/domain/stress/scenarios';

const HOUR = 3600;
const HOURS = 2_000;
const markets = [
  { side: 1, asset: 'BTC' },
  { side: 1, asset: 'ETH' },
] as const;
const N = 4;
const frame = { intervalSeconds: HOUR / N, markets };

/** Log returns of each hour of a path, by asset. */
function hourly(change: object = {}, path = 0, seed = 1): [number, number][] {
  const scenario = scenarioSchema.parse({ name: 'block-bootstrap', durationSeconds: HOURS * HOUR, ...change });
  const generator = returnGenerator(scenario, frame, seed);
  const out = new Float64Array(2 * generator.steps);
  generator.fill(path, out);
  return Array.from({ length: generator.steps / N }, (_, hour) => {
    const total = (m: number) => [0, 1, 2, 3].reduce((sum, k) => sum + out[2 * (hour * N + k) + m], 0);
    return [total(0), total(1)];
  });
}

/** Every hour of the events: its log returns since the close before, by asset. */
const stored = HISTORIC_EVENTS.flatMap((event) =>
  event.BTC.map((_, hour): [number, number] => {
    const since = (bars: typeof event.BTC) => Math.log(bars[hour][3] / (hour === 0 ? bars[0][0] : bars[hour - 1][3]));
    return [since(event.BTC), since(event.ETH)];
  }),
);
const indexOf = ([btc, eth]: [number, number]) =>
  stored.findIndex(([one, other]) => Math.abs(one - btc) < 1e-9 && Math.abs(other - eth) < 1e-9);

describe('block-bootstrap', () => {
  const drawn = hourly();
  const places = drawn.map(indexOf);

  test('draws stored hours, both assets of the same one', () => {
    expect(drawn).toHaveLength(HOURS);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  });

  test('draws all hours alike: the mean return is the events’ own, within four standard errors', () => {
    const free = hourly({ meanBlockHours: 1 });
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const own = stored.map(([btc]) => btc);
    const deviation = Math.sqrt(mean(own.map((value) => (value - mean(own)) ** 2)));
    expect(Math.abs(mean(free.map(([btc]) => btc)) - mean(own))).toBeLessThan((4 * deviation) / Math.sqrt(HOURS));
    // of an hour that is drawn 2 000 times out of so many, all but a few are seen
    expect(new Set(free.map(indexOf)).size / stored.length).toBeGreaterThan(1 - 1.5 * Math.exp(-HOURS / stored.length));
  });

  test('goes on to the next hour for blocks of the mean length that was asked for', () => {
    const breaks = places.slice(1).filter((place, k) => place !== places[k] + 1).length;
    // geometric: 2 000/12 breaks expected, ± 4·√(2 000·(1/12)·(11/12)); ends of events add a few
    expect(breaks).toBeGreaterThan(HOURS / 12 - 50);
    expect(breaks).toBeLessThan(HOURS / 12 + 65);
  });

  test('takes the events that are named, at any scale', () => {
    const [event] = HISTORIC_EVENTS;
    const some = hourly({ events: [event.id], durationSeconds: 100 * HOUR });
    expect(Math.max(...some.map(indexOf))).toBeLessThan(event.hours);
    const doubled = hourly({ events: [event.id], durationSeconds: 100 * HOUR, scale: 2 });
    doubled.forEach(([btc], k) => expect(btc).toBeCloseTo(2 * some[k][0], 10));
  });

  test('draws a path by its seed and number alone', () => {
    const short = { durationSeconds: 50 * HOUR };
    expect(hourly(short, 3)).toEqual(hourly(short, 3));
    expect(hourly(short, 3)).not.toEqual(hourly(short, 4));
    expect(hourly(short, 3, 1)).not.toEqual(hourly(short, 3, 2));
  });

  test('refuses what is out of bounds', () => {
    for (const change of [{ meanBlockHours: 0.5 }, { events: [] }, { events: ['tulips'] }, { scale: 0 }])
      expect(scenarioSchema.safeParse({ name: 'block-bootstrap', durationSeconds: HOUR, ...change }).success).toBe(
        false,
      );
  });
});
