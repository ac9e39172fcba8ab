import { describe, expect, it } from 'vitest';
import { type Market, parseMarket } from '@/server/domain/market';
import { DEFAULT_POLICY, robustness, robustnessSteps, stabilityReport } from '@/server/domain/stability';
import { distribution } from '@/server/domain/stability/robustness/distribution';
import { REFERENCE_CASES } from '../../market/reference';

const GENTLE = REFERENCE_CASES[4].config;
/** Everything known to the last digit but two constants: four corners. */
const known = Object.fromEntries(Object.entries(GENTLE.plant).map(([field, value]) => [field, [value, value]]));
const NARROW: Market = parseMarket({
  ...GENTLE,
  uncertainty: { ...known, depth: [1.2e9, 1.4e9], frontDensity: [5e8, 8e8] },
});
const POLICY = { ...DEFAULT_POLICY, operatingPoints: DEFAULT_POLICY.operatingPoints.slice(2) };

describe('robustness', () => {
  const found = robustness(NARROW, POLICY, { plants: 6, seed: 3 });

  it('gives the same bytes again, as plain data', () => {
    expect(JSON.stringify(robustness(NARROW, POLICY, { plants: 6, seed: 3 }))).toBe(JSON.stringify(found));
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('saves worst plants that the report judges the same, no better than any other plant', () => {
    for (const { market, figures } of Object.values(found.worst)) {
      const report = stabilityReport(parseMarket(market), POLICY);
      expect(report.operatingPoints[0].judgedWindowGrowth).toBe(figures.windowGrowth);
      expect(report.criticalShock).toBe(figures.criticalShock);
      expect(report.verdict.state).toBe(figures.state);
    }
    const { windowGrowth, marginShortfall } = found.worst;
    expect(windowGrowth.figures.windowGrowth!).toBeGreaterThanOrEqual(found.nominal.windowGrowth!);
    expect(windowGrowth.figures.windowGrowth!).toBeGreaterThanOrEqual(found.samples.windowGrowth.histogram!.to);
    expect(marginShortfall.figures.margin!.shortfall).toBeGreaterThan(found.nominal.margin!.shortfall);
  });

  it('takes the corners of what can move, and finds there that a denser front and less depth fail', () => {
    expect(found.vertices).toMatchObject({ constants: ['depth', 'frontDensity'], count: 4 });
    expect(found.vertices.passing).toBeLessThan(4);
    expect(found.allPass).toBe(false);
    expect(found.worst.marginShortfall.market.plant).toMatchObject({ depth: 1.2e9, frontDensity: 8e8 });
    expect(found.worst.marginShortfall.figures.margin!.shortfall).toBeGreaterThan(0);
  });

  it('counts stable and passing samples with an interval around them', () => {
    for (const { value, successes, trials, interval } of Object.values(found.probability)) {
      expect([value, trials]).toEqual([successes / 6, 6]);
      expect(interval[0]).toBeLessThanOrEqual(value);
      expect(interval[1]).toBeGreaterThanOrEqual(value);
    }
    expect(found.probability.passes.successes).toBeLessThanOrEqual(found.probability.stable.successes);
  });

  it('tells how far it is, and can be left between two plants', () => {
    const steps = robustnessSteps(NARROW, POLICY, { plants: 100_000, seed: 3 });
    const seen = Array.from({ length: 7 }, () => steps.next().value);
    expect(seen[0]).toEqual({ stage: 'ranking', done: 1, total: 1 });
    expect(seen[4]).toEqual({ stage: 'vertices', done: 4, total: 4 });
    expect(seen[6]).toEqual({ stage: 'samples', done: 2, total: 100_000 });
    steps.return(found);
  });

  it.each([
    [{ plants: 0, seed: 1 }, 'plants 0 is out of range: a whole number from 1 to 100000 (plants)'],
    [{ plants: 1e9, seed: 1 }, 'plants 1000000000 is out of range'],
    [{ plants: 1.5, seed: 1 }, 'plants 1.5 is out of range'],
    [{ plants: 1, seed: -1 }, 'seed -1 is out of range'],
  ])('refuses %j', (options, message) => {
    expect(() => robustness(NARROW, POLICY, options)).toThrow(message);
  });
});

describe('distribution', () => {
  it('counts every value once and interpolates quantiles', () => {
    const values = [3, null, 1, 2, 5, 4];
    const { finite, absent, quantiles, histogram } = distribution(values);
    expect([finite, absent]).toEqual([5, 1]);
    expect(quantiles).toMatchObject({ p25: 2, p50: 3, p75: 4 });
    expect(histogram!.counts.reduce((sum, count) => sum + count)).toBe(5);
    expect(distribution([2, 2]).histogram).toEqual({ from: 2, to: 2, counts: [2] });
    expect(distribution([null])).toEqual({ finite: 0, absent: 1, quantiles: null, histogram: null });
  });
});
