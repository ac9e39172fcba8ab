import { describe, expect, test } from 'vitest';
import { ASSETS, HISTORIC_EVENTS, returnGenerator } from '@/server/domain/stress/scenarios';

const markets = ASSETS.map((asset) => ({ side: 1 as const, asset }));

/** Prices relative to the first open, by asset, from cumulative returns as the engine sums them. */
function pricesOf(event: string, intervalSeconds: number, seed: number, path: number, scale = 1): number[][] {
  const generator = returnGenerator({ name: 'historical', event, scale }, { intervalSeconds, markets }, seed);
  const returns = new Float64Array(2 * generator.steps);
  generator.fill(path, returns);
  return ASSETS.map((_, a) => {
    let v = 0;
    return Array.from({ length: generator.steps }, (_unused, t) => Math.exp((v += returns[2 * t + a])));
  });
}

describe.each(HISTORIC_EVENTS)('$name', (event) => {
  test.each([900, 300, 60, 12])(
    'aggregated per hour, a path on %d s intervals has the open, high, low and close of the data',
    (intervalSeconds) => {
      const n = 3600 / intervalSeconds;
      for (const path of [0, 5]) {
        const prices = pricesOf(event.id, intervalSeconds, 11, path);
        ASSETS.forEach((asset, a) => {
          expect(prices[a]).toHaveLength(event.hours * n);
          event[asset].forEach(([open, high, low, close], hour) => {
            const samples = prices[a].slice(hour * n, (hour + 1) * n);
            const bar = [samples[0], Math.max(...samples), Math.min(...samples), samples[n - 1]];
            [open, high, low, close].forEach((value, k) => expect(Math.abs(bar[k] / value - 1)).toBeLessThan(1e-12));
          });
        });
      }
    },
  );
});

test('paths differ between anchors, and one path is the same every time', () => {
  const first = pricesOf('may-2021', 60, 3, 0);
  expect(pricesOf('may-2021', 60, 3, 0)).toEqual(first);
  expect(pricesOf('may-2021', 60, 3, 1)).not.toEqual(first);
  expect(pricesOf('may-2021', 60, 4, 0)).not.toEqual(first);
});

test('the scale multiplies log prices', () => {
  const [whole] = pricesOf('luna-2022', 300, 3, 0);
  const [half] = pricesOf('luna-2022', 300, 3, 0, 0.5);
  const lastWhole = whole[whole.length - 1];
  expect(half[half.length - 1]).toBeCloseTo(Math.sqrt(lastWhole), 12);
  expect(Math.min(...half)).toBeCloseTo(Math.sqrt(Math.min(...whole)), 12);
});

test('the noise between anchors has the variance of a Brownian path with that range, within a third', () => {
  const event = HISTORIC_EVENTS[0];
  let realised = 0;
  let parkinson = 0;
  for (let path = 0; path < 20; path++) {
    const [prices] = pricesOf(event.id, 60, 5, path);
    prices.forEach((price, t) => {
      if (t > 0) realised += Math.log(price / prices[t - 1]) ** 2;
    });
    for (const [, high, low] of event.BTC) parkinson += Math.log(high / low) ** 2 / (4 * Math.LN2);
  }
  expect(realised / parkinson).toBeGreaterThan(0.9);
  expect(realised / parkinson).toBeLessThan(1.4);
});

test('an hour that closed far below its open has its high first on nearly every path', () => {
  const event = HISTORIC_EVENTS[0];
  const hour = event.BTC.findIndex(([open, high, low, close]) => (open - close) / (high - low) > 0.7);
  expect(hour).toBeGreaterThanOrEqual(0);
  const highFirst = Array.from({ length: 200 }, (_, path) => {
    const samples = pricesOf(event.id, 300, 9, path)[0].slice(hour * 12, (hour + 1) * 12);
    return samples.indexOf(Math.max(...samples)) < samples.indexOf(Math.min(...samples));
  });
  expect(highFirst.filter(Boolean).length).toBeGreaterThan(190);
});

test('markets of one asset share a path', () => {
  const twice = [markets[1], markets[1]];
  const generator = returnGenerator(
    { name: 'historical', event: 'ftx-2022', scale: 1 },
    { intervalSeconds: 60, markets: twice },
    1,
  );
  const returns = new Float64Array(2 * generator.steps);
  generator.fill(3, returns);
  for (let t = 0; t < generator.steps; t++) expect(returns[2 * t + 1]).toBe(returns[2 * t]);
});

test.each([
  [1200, /signals\.updateInterval 1200 is out of range: at most 900/],
  [7, /signals\.updateInterval 7 s doesn't divide the hour/],
])('an update interval of %d s is refused by name', (intervalSeconds, message) => {
  expect(() => pricesOf('may-2021', intervalSeconds, 1, 0)).toThrow(message);
});
