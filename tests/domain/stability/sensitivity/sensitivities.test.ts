import { describe, expect, it } from 'vitest';
import type { Market } from '@/server/domain/market';
import { DEFAULT_POLICY, sensitivities, stabilityReport } from '@/server/domain/stability';
import { CALM_DEFAULT, REFERENCE_CASES } from '../../market/reference';

const GENTLE = REFERENCE_CASES[4].config;
const EVERYTHING = REFERENCE_CASES[11].config;
const H = 6e-4;

function figuresAt(market: Market, name: string, factor: number): Map<string, number | null> {
  const copy = structuredClone(market) as unknown as Record<string, Record<string, number>>;
  const [group, field] = name.split('.');
  copy[group][field] *= factor;
  const { checks } = stabilityReport(copy as unknown as Market, DEFAULT_POLICY).verdict;
  return new Map(checks.map((check) => [check.name, check.value]));
}

describe('sensitivities', () => {
  it.each([
    ['calm-default', CALM_DEFAULT, 'plant.depth'],
    ['calm-default', CALM_DEFAULT, 'margin.volatilityMultiplier'],
    ['gentle', GENTLE, 'plant.traderLag'],
    ['everything-on', EVERYTHING, 'signals.impliedVolatility'],
  ])('%s: every exact figure is what Richardson differences of the whole report give', (_, market, name) => {
    const [far, near] = [
      [figuresAt(market, name, 1 + H), figuresAt(market, name, 1 - H)],
      [figuresAt(market, name, 1 + H / 2), figuresAt(market, name, 1 - H / 2)],
    ];
    const found = sensitivities(market, DEFAULT_POLICY, { variables: [name] });
    let exact = 0;
    for (const figure of found) {
      const [{ derivative, method }] = figure.ranked;
      if (method !== 'exact') continue;
      exact += 1;
      const wide = (far[0].get(figure.name)! - far[1].get(figure.name)!) / (2 * H);
      const close = (near[0].get(figure.name)! - near[1].get(figure.name)!) / H;
      const expected = (4 * close - wide) / 3;
      expect(Math.abs(derivative! - expected), figure.name).toBeLessThan(1e-5 * (1e-2 + Math.abs(expected)));
    }
    expect(exact).toBeGreaterThan(10);
  });

  const all = sensitivities(CALM_DEFAULT, DEFAULT_POLICY, {
    variables: [
      'signals.latency',
      'liquidation.closeFraction',
      'funding.skewRateGain',
      'plant.frontDensity',
      'margin.maintenanceFraction',
    ],
  });
  const of = (figure: string, name: string) =>
    all.find((one) => one.name === figure)!.ranked.find((one) => one.name === name)!;

  it('has the figures of the verdict, ranked, as plain data', () => {
    const { checks } = stabilityReport(CALM_DEFAULT, DEFAULT_POLICY).verdict;
    expect(all.map(({ name, value, limit, unit }) => ({ name, value, limit, unit }))).toEqual(
      checks.map(({ name, value, limit, unit }) => ({ name, value, limit, unit })),
    );
    for (const { ranked } of all) {
      const sizes = ranked.map(({ derivative }) => (derivative === null ? -1 : Math.abs(derivative)));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    }
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });

  it('names what is not smooth and takes a secant there', () => {
    // at φ = 1 the backlog is sold to the last dollar: beyond it the command would clip at 0
    expect(of('windowGrowth@0.15', 'liquidation.closeFraction')).toMatchObject({ state: 'kink', method: 'secant' });
    expect(of('criticalShock', 'signals.latency')).toMatchObject({ state: 'whole', method: 'secant', step: 1 });
    expect(of('gainMargin.depth@0.05', 'plant.frontDensity').state).toMatch(/smooth|absent/);
    expect(of('windowGrowth@0.15', 'plant.frontDensity')).toMatchObject({
      state: 'smooth',
      method: 'exact',
      step: null,
    });
  });

  it('says nothing moves what is infinite, and gives 0 for what the loops never read', () => {
    const absent = all.filter(({ value }) => value === null).flatMap(({ ranked }) => ranked);
    expect(absent.length).toBeGreaterThan(0);
    expect(
      absent.every(({ derivative, method, state }) => derivative === null && method === null && state === 'absent'),
    ).toBe(true);
    expect(of('windowGrowth@0.15', 'margin.maintenanceFraction').derivative).toBe(0);
  });

  it('takes the derivative at a value of 0 per step of its slider', () => {
    const found = of('windowGrowth@0.15', 'funding.skewRateGain');
    expect(found).toMatchObject({ value: 0, scale: 0.01, method: 'exact', label: 'Skew-rate funding gain' });
    const growth = (skewRateGain: number) => {
      const market = { ...CALM_DEFAULT, funding: { ...CALM_DEFAULT.funding, skewRateGain } };
      return stabilityReport(market, DEFAULT_POLICY).operatingPoints[2].judgedWindowGrowth!;
    };
    expect(found.derivative!).toBeCloseTo((growth(1e-5) - growth(-1e-5)) / 2e-3, 6);
  });
});
