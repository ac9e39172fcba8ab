import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONTINUOUS,
  discrete,
  stateSpace,
  stepInformation,
  toStateSpace,
  transferFunction,
  zeroOrderHold,
  type StepInformation,
} from '@/server/domain/control';
import { inOtherUnits, randomSiso } from './random-loops';

function settled(found: StepInformation) {
  return found.kind === 'settles' ? found : expect.fail('does not settle');
}

describe('stepInformation', () => {
  it('of a second-order system is its closed form, for frequencies of 1e-9 … 1e9 rad/s', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), fc.integer({ min: -9, max: 9 }), (zeta, decade) => {
        const omega = 10 ** decade;
        const system = transferFunction([3 * omega * omega], [1, 2 * zeta * omega, omega * omega], CONTINUOUS);
        const { overshootPercent, peakTimeSeconds, finalValue, settlingTimeSeconds, undershootPercent } = settled(
          stepInformation(system),
        );
        const damped = omega * Math.sqrt(1 - zeta * zeta);
        expect(finalValue).toBeCloseTo(3, 12);
        expect(undershootPercent).toBe(0);
        expect((peakTimeSeconds * damped) / Math.PI).toBeCloseTo(1, 7);
        expect(overshootPercent! / (100 * Math.exp((-Math.PI * zeta * omega) / damped))).toBeCloseTo(1, 8);
        // |y − y∞|/y∞ at the settling time is the band itself
        const t = settlingTimeSeconds!;
        const angle = Math.acos(zeta);
        const deviation = (Math.exp(-zeta * omega * t) * Math.sin(damped * t + angle)) / Math.sin(angle);
        expect(Math.abs(deviation) / 0.02).toBeCloseTo(1, 7);
      }),
      { numRuns: 25 },
    );
  });

  it('of a lag is ln 9 and ln 50, its peak only approached; a stiff pole of 1e6 rad/s changes neither', () => {
    for (const lag of [
      transferFunction([1], [1, 1], CONTINUOUS),
      transferFunction([1], [1e-6, 1 + 1e-6, 1], CONTINUOUS),
    ]) {
      const found = settled(stepInformation(lag));
      expect(found.riseTimeSeconds).toBeCloseTo(Math.log(9), 8);
      // behind the stiff pole everything comes 1e-6 s later
      expect(Math.abs(found.settlingTimeSeconds! - Math.log(50))).toBeLessThan(1.1e-6);
      expect(found).toMatchObject({ overshootPercent: 0, undershootPercent: 0, peakTimeSeconds: Infinity });
      expect(found.peak).toBeCloseTo(1, 12);
    }
  });

  it('sees the wrong-way start of (1 − s)/(s + 1)²', () => {
    // y = 1 − e^(−t)(1 + 2t): least at t = ½
    const { undershootPercent } = settled(stepInformation(transferFunction([-1, 1], [1, 2, 1], CONTINUOUS)));
    expect(undershootPercent).toBeCloseTo(100 * (2 * Math.exp(-0.5) - 1), 9);
  });

  it('of a sampled system agrees with the continuous one to a sample', () => {
    const system = toStateSpace(transferFunction([1, 5, 5], [1, 1.65, 5, 6.5, 2], CONTINUOUS));
    const [exact, sampled] = [system, zeroOrderHold(system, 0.01)].map((one) => settled(stepInformation(one)));
    expect(Math.abs(sampled.riseTimeSeconds! - exact.riseTimeSeconds!)).toBeLessThanOrEqual(0.01);
    expect(Math.abs(sampled.settlingTimeSeconds! - exact.settlingTimeSeconds!)).toBeLessThanOrEqual(0.01);
    expect(Math.abs(sampled.peakTimeSeconds - exact.peakTimeSeconds)).toBeLessThanOrEqual(0.01);
    expect(sampled.finalValue).toBeCloseTo(exact.finalValue, 10);
  });

  it('counts whole samples in discrete time', () => {
    // y = 0, 0.5, 0.75, 0.875, 0.9375, …
    const halving = stepInformation(stateSpace([0.5], [0.5], [1], 0, discrete(3)));
    expect(halving).toMatchObject({
      riseTimeSeconds: 9,
      settlingTimeSeconds: 18,
      overshootPercent: 0,
      peakTimeSeconds: Infinity,
    });
  });

  it('names what it cannot give', () => {
    expect(stepInformation(transferFunction([1], [1, 0], CONTINUOUS))).toEqual({ kind: 'does-not-settle' });
    expect(stepInformation(stateSpace([1.5], [1], [1], 0, discrete(1)))).toEqual({ kind: 'does-not-settle' });
    const washout = stepInformation(transferFunction([1, 0], [1, 2, 1], CONTINUOUS));
    expect(washout).toMatchObject({
      finalValue: 0,
      riseTimeSeconds: null,
      settlingTimeSeconds: null,
      overshootPercent: null,
    });
    expect(settled(washout).peak).toBeCloseTo(Math.exp(-1), 12);
    expect(() => stepInformation(transferFunction([1], [1, 1e-7, 1], CONTINUOUS))).toThrow(/almost undamped/);
    expect(() => stepInformation(transferFunction([1], [1, 1], CONTINUOUS), { settlingBand: 0 })).toThrow(
      /settlingBand 0/,
    );
  });

  it('is the same in states of any unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (seed) => {
        const system = randomSiso(seed, 4, CONTINUOUS);
        const [one, two] = [stepInformation(system), stepInformation(inOtherUnits(system, seed))];
        expect(two.kind).toBe(one.kind);
        if (one.kind === 'settles' && two.kind === 'settles' && one.settlingTimeSeconds !== null)
          expect(Math.abs(two.settlingTimeSeconds! - one.settlingTimeSeconds)).toBeLessThan(
            1e-6 * (1 + one.settlingTimeSeconds),
          );
      }),
      { numRuns: 10 },
    );
  });
});
