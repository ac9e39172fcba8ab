import { expect, test } from 'vitest';
import { returnGenerator } from '@/server/domain/stress/scenarios';

const frame = (intervalSeconds: number) => ({
  intervalSeconds,
  markets: [
    { side: 1 as const, asset: 'BTC' as const },
    { side: -1 as const, asset: 'ETH' as const },
  ],
});

test('the crowded side loses exactly the shock, spread evenly, and then nothing moves', () => {
  const scenario = { name: 'shock-ramp', shock: 0.15, horizonSeconds: 3600, holdSeconds: 1800 } as const;
  const generator = returnGenerator(scenario, frame(60), 1);
  expect(generator.steps).toBe(90);
  const returns = new Float64Array(180);
  generator.fill(0, returns);
  for (let t = 0; t < 90; t++) {
    expect(returns[2 * t]).toBe(t < 60 ? -0.15 / 60 : 0);
    expect(returns[2 * t + 1]).toBe(t < 60 ? 0.15 / 60 : 0);
  }
});

test('a horizon shorter than an interval is one step; half an interval rounds up', () => {
  const steps = (horizonSeconds: number) =>
    returnGenerator({ name: 'shock-ramp', shock: 0.1, horizonSeconds, holdSeconds: 0 }, frame(60), 1).steps;
  expect([steps(1), steps(89), steps(90), steps(150)]).toEqual([1, 1, 2, 3]);
});
