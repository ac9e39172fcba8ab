import { describe, expect, it } from 'vitest';
import { frequencyResponse } from '@/server/domain/control';
import {
  initialState,
  linearise,
  type Market,
  marketModel,
  returnRatio,
  shockInputs,
  step,
  trajectory,
} from '@/server/domain/market';
import { DEFAULT_POLICY, limitCycleReport } from '@/server/domain/stability';
import { compareCycles } from '@/server/domain/stability/limit-cycles/compare-cycles';
import { loopElements } from '@/server/domain/stability/limit-cycles/loop-elements';
import { measureOscillation } from '@/server/domain/stability/limit-cycles/measure-oscillation';
import { CALM_DEFAULT } from '../../../fixtures/calm-default-market';

const atRest = { ...DEFAULT_POLICY, operatingPoints: [{ shock: 0, horizonSeconds: 3600 }] };

/** A market of which only the funding loop is worth mentioning, and of which the velocity is what is asked. */
function fundingAlone(maxVelocity: number): Market {
  return {
    ...CALM_DEFAULT,
    margin: { ...CALM_DEFAULT.margin, volatilityMultiplier: 0 },
    funding: { ...CALM_DEFAULT.funding, maxVelocity },
    plant: { ...CALM_DEFAULT.plant, frontDensity: 1e6, liquidityElasticity: 0 },
  };
}

describe('limitCycleReport', () => {
  it('predicts and sees nothing on the reference market at rest', () => {
    const { points, oscillates } = limitCycleReport(CALM_DEFAULT, atRest);
    expect(oscillates).toBe(false);
    expect(points[0].elements.map(({ channel, element, state }) => [channel, element, state])).toEqual([
      ['margin', 'slew limit', 'no cycle predicted'],
      ['margin', 'clip', 'no cycle predicted'],
      ['funding', 'skew saturation', 'no cycle predicted'],
      ['funding', 'integrator cap', 'no cycle predicted'],
      ['funding', 'command cap', 'no cycle predicted'],
      ['depth', 'clip', 'no cycle predicted'],
      ['liquidation', 'rate limit', 'no cycle predicted'],
      ['hedge', null, 'no cycle predicted'],
    ]);
  });

  it.each([
    [60, 0.05],
    [120, 0.05],
  ])('predicts and confirms the cycle of a funding velocity of %d/day² to %d', (velocity, within) => {
    const { points, oscillates } = limitCycleReport(fundingAlone(velocity), atRest);
    expect(oscillates).toBe(true);
    const cap = points[0].elements.find(({ element }) => element === 'integrator cap')!;
    expect(cap.state).toBe('predicted and confirmed');
    expect(cap.predicted.every(({ stable }) => stable)).toBe(true);
    expect(cap.observed.map(({ outcome }) => outcome)).toEqual(['oscillates', 'oscillates', 'oscillates']);
    expect(Math.abs(cap.difference!.amplitude)).toBeLessThan(within);
    expect(Math.abs(cap.difference!.period)).toBeLessThan(within);
    // the integrator's cap binds first: the skew never comes to its own saturation
    const saturation = points[0].elements.find(({ element }) => element === 'skew saturation')!;
    expect(saturation.state).toBe('predicted, not seen');
    expect(saturation.observed[0].amplitude).toBeLessThan(1);
  });

  it('says that a market in which the cycle sets off a cascade collapses', () => {
    const fast = { ...CALM_DEFAULT, funding: { ...CALM_DEFAULT.funding, maxVelocity: 60 } };
    const { points, oscillates } = limitCycleReport(fast, atRest);
    expect(oscillates).toBe(true);
    expect(points[0].elements[0].observed.map(({ outcome, amplitude }) => [outcome, amplitude])).toContainEqual([
      'collapses',
      null,
    ]);
  });

  it('survives JSON unchanged', () => {
    const report = limitCycleReport(CALM_DEFAULT, atRest);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('loopElements', () => {
  const model = marketModel({ ...CALM_DEFAULT, liquidation: { closeFraction: 0.3, maxRate: 1e12 } });
  const run = trajectory(model, { shock: 0.15, horizonSeconds: 3600 });
  const state = run.states[run.states.length - 1];
  const linear = linearise(model, state, run.drift, 'pressed');
  step(model, state, shockInputs(model, run.drift), new Float64Array(model.dimension));
  const elements = loopElements(model, linear, Float64Array.from(model.scratch.commands), state);
  const omega = [1e-4, 3e-4, 1e-3, 1e-2];
  const responses = (name: string) => frequencyResponse(elements.find((one) => one.name === name)!.loop, omega);

  it('cut a loop at its skew saturation as at its command, where all of the command comes from the skew', () => {
    const { re, im } = responses('skew saturation');
    returnRatio(model, linear, 'funding', omega).forEach((expected, k) => {
      expect(re[k]).toBeCloseTo(expected![0], 9);
      expect(im[k]).toBeCloseTo(expected![1], 9);
    });
  });

  it.each(['skew saturation', 'integrator cap', 'rate limit'])(
    '%s: closing the cut loop gives the market back',
    (name) => {
      const { loop } = elements.find((one) => one.name === name)!;
      expect(loop.order).toBe(model.dimension);
      const closed = loop.a.map((entry, at) => {
        const [row, column] = [Math.floor(at / loop.order), at % loop.order];
        return entry - loop.b[row] * loop.c[column];
      });
      closed.forEach((entry, at) => expect(Math.abs(entry - linear.a[at])).toBeLessThan(1e-12));
    },
  );

  it('measure the limits from the operating value', () => {
    const clip = elements.find(({ channel, name }) => channel === 'margin' && name === 'clip')!;
    const { below, above } = clip.element as { below: number; above: number };
    expect(below + above).toBeCloseTo(CALM_DEFAULT.margin.max - CALM_DEFAULT.margin.min, 12);
    const atStart = initialState(model);
    const rest = loopElements(model, linear, Float64Array.of(0.02, 0, 1.25e9, 0, 0), atStart);
    expect(rest.find(({ name }) => name === 'rate limit')!.element).toMatchObject({ below: 0 });
  });
});

describe('measureOscillation', () => {
  const signal = (f: (t: number) => number) => Float64Array.from({ length: 4000 }, (_, t) => f(t));

  it('finds amplitude and period of what is sustained, whatever its mean', () => {
    const found = measureOscillation(
      signal((t) => 7 + 3 * Math.sin((2 * Math.PI * t) / 83)),
      60,
    );
    expect(found.outcome).toBe('oscillates');
    expect(found.amplitude).toBeCloseTo(3, 2);
    expect(found.periodSeconds! / (83 * 60)).toBeCloseTo(1, 3);
  });

  it.each([
    ['settles', (t: number) => Math.exp(-t / 800) * Math.sin(t / 10)],
    ['settles', (t: number) => 5 - Math.exp(-t / 3000)],
    ['settles', () => 1e9],
    ['settles', (t: number) => 1e9 + 1e-7 * Math.sin(t / 10)],
    ['grows', (t: number) => Math.exp(t / 3000) * Math.sin(t / 10)],
  ])('%s', (outcome, f) => {
    expect(measureOscillation(signal(f), 60).outcome).toBe(outcome);
  });
});

describe('compareCycles', () => {
  const cycle = { amplitude: 1, frequency: 0.01, periodSeconds: 628, stable: true, branch: 'both' as const };
  const seen = { kick: 1, outcome: 'oscillates' as const, amplitude: 1.1, periodSeconds: 640 };
  const quiet = { kick: 1, outcome: 'settles' as const, amplitude: 0, periodSeconds: null };

  it('names the four cases', () => {
    expect(compareCycles([], [quiet]).state).toBe('no cycle predicted');
    expect(compareCycles([cycle], [quiet, seen]).state).toBe('predicted and confirmed');
    expect(compareCycles([cycle], [quiet])).toEqual({ state: 'predicted, not seen', difference: null });
    expect(compareCycles([cycle], [{ ...seen, amplitude: 2 }]).state).toBe('predicted, not seen');
    expect(compareCycles([], [seen]).state).toBe('seen, not predicted');
  });

  it('expects nobody to see an unstable cycle', () => {
    expect(compareCycles([{ ...cycle, stable: false }], [quiet]).state).toBe('no cycle predicted');
  });
});
