import { describe, expect, it } from 'vitest';
import { applyParameters, parameter, validateParameters } from '@/server/domain/parameters';
import { DEFAULT_POLICY, nearestPass, nearestPasses, stabilityReport } from '@/server/domain/stability';
import { CALM_DEFAULT } from '../../market/reference';

const POLICY = { ...DEFAULT_POLICY, operatingPoints: DEFAULT_POLICY.operatingPoints.slice(2) };
/** Fails by little: the gentle set has φ = 0.2. */
const FAILING = applyParameters(CALM_DEFAULT, { 'margin.volatilityMultiplier': 1, 'liquidation.closeFraction': 0.35 });
const state = (name: string, value: number) =>
  stabilityReport(applyParameters(FAILING, { [name]: value }), POLICY).verdict.state;

describe('nearestPass', () => {
  it.each(['liquidation.closeFraction', 'margin.volatilityMultiplier'])(
    '%s: passes there, fails one slider step nearer, and may be proposed',
    (name) => {
      const found = nearestPass(FAILING, POLICY, name)!;
      expect(found).toMatchObject({ name, from: name.startsWith('margin') ? 1 : 0.35 });
      expect(state(name, found.to)).toBe(found.state);
      const step = parameter(name).slider.step * Math.sign(found.from - found.to);
      expect(state(name, Number((found.to + step).toPrecision(12)))).toBe('fail');
      expect(validateParameters(FAILING, applyParameters(FAILING, { [name]: found.to }))).toEqual([]);
    },
  );

  it('is the present value where that passes', () => {
    const gentle = applyParameters(FAILING, { 'liquidation.closeFraction': 0.2 });
    expect(nearestPass(gentle, POLICY, 'margin.base')).toMatchObject({ from: 0.01, to: 0.01, state: 'pass' });
  });

  it('is null where no value passes, or no setter holds the parameter', () => {
    expect(nearestPass(FAILING, POLICY, 'margin.maintenanceFraction')).toBeNull();
    expect(nearestPass(FAILING, POLICY, 'signals.latency')).toBeNull();
  });

  it('refuses a name that is none', () => {
    expect(() => nearestPass(FAILING, POLICY, 'plant.depth')).toThrow('plant.depth is not a parameter');
  });

  it('goes through every parameter, telling how far it is', () => {
    // a growth that nothing reaches: every value fails at once
    const impossible = { ...POLICY, maxWindowGrowth: 0.5, operatingPoints: [{ shock: 0.05, horizonSeconds: 300 }] };
    const seen: number[] = [];
    const found = nearestPasses(FAILING, impossible, { onProgress: (done) => seen.push(done) });
    expect(Object.values(found).every((one) => one === null)).toBe(true);
    expect(Object.keys(found)).toContain('funding.cap');
    expect(seen.at(-1)).toBe(Object.keys(found).length);
  });
});
