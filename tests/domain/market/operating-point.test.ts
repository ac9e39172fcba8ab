import { describe, expect, it } from 'vitest';
import {
  type Channel,
  criticalShock,
  displacement,
  linearise,
  marketModel,
  operatingPoint,
  returnRatio,
  trajectory,
} from '@/server/domain/market';
import { CALM_DEFAULT, REFERENCE_CASES, type ReferenceCase } from './reference';

const shockOf = (one: ReferenceCase) => ({ shock: one.shock, horizonSeconds: one.horizon });

/** Tolerance of margins and their frequencies: max(1e-6, 1e-9·factor) relative. */
function expectMargin(found: number, expected: number, factor: number): void {
  const tolerance = Math.max(1e-6, 1e-9 * factor) * Math.abs(expected);
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance);
}

describe.each(REFERENCE_CASES)('the operating point $name', (one) => {
  const model = marketModel(one.config);
  const point = operatingPoint(model, shockOf(one));

  it('has the reference eigenvalues to 1e-9', () => {
    const significant = one.eigenvalues.filter(([re, im]) => Math.sqrt(re * re + im * im) > 0.05);
    significant.forEach(([re, im], k) => {
      const [foundRe, foundIm] = point.eigenvalues[k];
      expect(Math.abs(foundRe - re)).toBeLessThanOrEqual(1e-9);
      expect(Math.abs(foundIm - im)).toBeLessThanOrEqual(1e-9);
    });
    expect(point.eigenvalues).toHaveLength(one.eigenvalues.length);
    expect(Math.abs(point.spectralRadius! - one.spectralRadius)).toBeLessThanOrEqual(1e-9);
  });

  it('has the reference growth over its window to 1e-9', () => {
    expect(Math.abs(point.windowGrowth! - one.windowGrowth)).toBeLessThanOrEqual(1e-9);
    expect(Math.abs(point.windowSpectralRadius! - one.windowSpectralRadius)).toBeLessThanOrEqual(1e-9);
  });

  it('has the reference return ratios and margins in the same channels', () => {
    expect(Object.keys(point.loops)).toEqual(Object.keys(one.loops));
    const run = trajectory(model, shockOf(one));
    const linear = linearise(model, run.states[run.states.length - 1], run.drift, 'pressed');
    for (const [name, expected] of Object.entries(one.loops)) {
      const channel = name as Channel;
      returnRatio(model, linear, channel, expected.omega).forEach((found, k) => {
        const [re, im] = expected.returnRatio[k];
        const size = Math.max(1, Math.sqrt(re * re + im * im));
        const error = Math.sqrt((found![0] - re) * (found![0] - re) + (found![1] - im) * (found![1] - im));
        expect(error).toBeLessThanOrEqual(1e-9 * size);
      });
      const loop = point.loops[channel]!;
      expect(loop.gainMargins).toHaveLength(expected.gainMargins.length);
      expected.gainMargins.forEach(([factor, frequency], k) => {
        expectMargin(loop.gainMargins[k].factor, factor, factor);
        expectMargin(loop.gainMargins[k].frequency, frequency, factor);
      });
      expect(loop.phaseMargins).toHaveLength(expected.phaseMargins.length);
      expected.phaseMargins.forEach(([degrees, frequency], k) => {
        expectMargin(loop.phaseMargins[k].degrees, degrees, 1);
        expectMargin(loop.phaseMargins[k].frequency, frequency, 1);
      });
    }
  });

  it('has the reference displacement to 1e-9 and critical shock to 1e-8', () => {
    for (const horizon of ['900', '3600', '7200'] as const) {
      const found = displacement(model, { shock: one.shock, horizonSeconds: Number(horizon) });
      expect(Math.abs(found - (one.displacement[horizon] ?? Infinity))).toBeLessThanOrEqual(1e-9);
    }
    const critical = criticalShock(model);
    if (one.criticalShock === null) expect(critical).toEqual({ criticalShock: null, criticalIntervals: [] });
    else {
      expect(Math.abs(critical.criticalShock! - one.criticalShock)).toBeLessThanOrEqual(1e-8);
      const [[first]] = critical.criticalIntervals;
      expect(first).toBe(Math.ceil(one.criticalShock * 100) / 100);
    }
  });
});

describe('operatingPoint', () => {
  it('names integrators that nothing feeds back and judges growth without them', () => {
    const unfed = marketModel({ ...CALM_DEFAULT, funding: { ...CALM_DEFAULT.funding, maxVelocity: 0 } });
    const point = operatingPoint(unfed, { shock: 0, horizonSeconds: 3600 });
    expect(point.openIntegrators).toEqual(['f']);
    expect(point.windowGrowth).toBe(1);
    expect(point.judgedWindowGrowth).toBeLessThan(0.9999);
    expect(point.loops.liquidation!.closedLoopStable).toBe(true);
  });

  it('marks channels that are zero at this state as inactive, and omits those without any gain', () => {
    const { loops } = operatingPoint(marketModel(CALM_DEFAULT), { shock: 0, horizonSeconds: 3600 });
    expect(Object.keys(loops)).toEqual(['margin', 'funding', 'depth', 'liquidation']);
    expect([loops.margin?.inactive, loops.depth?.inactive]).toEqual([true, true]);
    expect([loops.funding?.inactive, loops.liquidation?.inactive]).toEqual([undefined, undefined]);
  });

  it('lists channels saturated in the window', () => {
    const limited = {
      ...CALM_DEFAULT,
      margin: { ...CALM_DEFAULT.margin, max: 0.0195 },
      funding: { ...CALM_DEFAULT.funding, cap: 0.001 },
      liquidation: { ...CALM_DEFAULT.liquidation, maxRate: 100 },
    };
    const point = operatingPoint(marketModel(limited), { shock: 0.15, horizonSeconds: 3600 });
    expect(point.saturated).toEqual(['margin', 'funding', 'liquidation']);
    expect(operatingPoint(marketModel(CALM_DEFAULT), { shock: 0.15, horizonSeconds: 3600 }).saturated).toEqual([]);
  });

  it('says that a run collapsed, and computes nothing from it', () => {
    const brittle = {
      ...CALM_DEFAULT,
      plant: { ...CALM_DEFAULT.plant, depth: 5e6, hedgeGamma: 4e6, frontDensity: 1e11, openInterest: 1e11 },
    };
    const model = marketModel(brittle);
    const point = operatingPoint(model, { shock: 0.15, horizonSeconds: 3600 });
    expect(point).toMatchObject({ collapsed: true, state: null, windowGrowth: null, loops: {}, eigenvalues: [] });
    expect(displacement(model, { shock: 0.15, horizonSeconds: 3600 })).toBe(Infinity);
  });

  it('attributes modes to loops by participations that sum to 1', () => {
    const { modes } = operatingPoint(marketModel(CALM_DEFAULT), { shock: 0.15, horizonSeconds: 3600 });
    for (const mode of modes) {
      const total = Object.values(mode.participation).reduce((sum, share) => sum + share, 0);
      expect(total).toBeGreaterThan(0.9);
      expect(total).toBeLessThanOrEqual(1 + 1e-12);
    }
    const funding = modes.find((mode) => mode.loop === 'funding' && mode.frequencyPerHour > 0)!;
    expect(funding.dampingRatio).toBeGreaterThan(0.3);
    expect(Object.keys(funding.participation)).toEqual(expect.arrayContaining(['s', 'f', 'F']));
    const [slowest] = modes;
    expect(slowest.timeConstantSeconds).toBeCloseTo(CALM_DEFAULT.plant.reopenTime, 6);
  });
});
