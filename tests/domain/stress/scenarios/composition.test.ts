import { describe, expect, test } from 'vitest';
import { YEAR } from '@/server/domain/market';
import { returnGenerator, scenarioSchema, type Scenario } from '@/server/domain/stress/scenarios';
import { drawReturns, INTERVAL_SECONDS, meanOf, varianceOf } from './moments';

const HOUR = 3600;
const gbm = { name: 'gbm', volatility: 0.8, drift: 5, durationSeconds: 24 * HOUR };
const ramp = { name: 'shock-ramp', shock: 0.1, horizonSeconds: HOUR };
const compose = (...of: object[]): Scenario => scenarioSchema.parse({ name: 'composition', of });
const alone = (input: object) => drawReturns(scenarioSchema.parse(input), 4)[0];

describe('a composition', () => {
  test('of a walk and a ramp is the walk alone plus the ramp, and the walk alone after the ramp', () => {
    const [together] = drawReturns(compose(gbm, ramp), 4);
    const walk = alone(gbm);
    const fall = -0.1 / 60;
    together.forEach((value, k) => {
      const t = k % 1440;
      expect(value).toBe(t < 60 ? walk[k] + fall : walk[k]);
    });
  });

  test('of two walks draws them apart: variances and means add', () => {
    const [together] = drawReturns(compose(gbm, gbm), 60);
    const years = INTERVAL_SECONDS / YEAR;
    expect(varianceOf(together) / (2 * 0.64 * years)).toBeCloseTo(1, 1.5);
    expect(Math.abs(meanOf(together) - 10 * years)).toBeLessThan(
      (4 * Math.sqrt(2 * 0.64 * years)) / Math.sqrt(together.length),
    );
  });

  test('adds to a historic event at any scale', () => {
    const event = (scale: number) => ({ name: 'historical', event: 'black-thursday-2020', scale });
    const [together] = drawReturns(compose(event(2), ramp), 1);
    const doubled = drawReturns(scenarioSchema.parse(event(2)), 1)[0];
    together.forEach((value, t) => expect(value).toBe(doubled[t] + (t < 60 ? -0.1 / 60 : 0)));
    // Hours close at the scaled log price, whatever is drawn between.
    const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
    expect(total(doubled)).toBeCloseTo(2 * total(drawReturns(scenarioSchema.parse(event(1)), 1)[0]), 10);
  });

  test('is as long as its longest part, wherever that stands', () => {
    const frame = { intervalSeconds: INTERVAL_SECONDS, markets: [{ side: 1, asset: 'ETH' }] } as const;
    for (const parts of [
      [gbm, ramp],
      [ramp, gbm],
    ])
      expect(returnGenerator(compose(...parts), frame, 1).steps).toBe(1440);
  });

  test('refuses a single part, too many, and a composition in a composition', () => {
    const refused = (of: object[]) => expect(scenarioSchema.safeParse({ name: 'composition', of }).success).toBe(false);
    refused([gbm]);
    refused([gbm, gbm, gbm, gbm, gbm, gbm, gbm]);
    refused([gbm, { name: 'composition', of: [gbm, ramp] }]);
  });
});
