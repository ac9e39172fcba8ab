import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amplify,
  closeLoop,
  CONTINUOUS,
  discrete,
  eigenvalues,
  frequencyResponse,
  nicholsData,
  nyquistData,
  series,
  toStateSpace,
  transferFunction,
  type StateSpace,
} from '@/server/domain/control';
import { inOtherUnits, randomSiso } from './random-loops';

const CLOCKS = [CONTINUOUS, discrete(0.5)];

function unstablePoles({ a, order, time }: StateSpace): number {
  const { re, im } = eigenvalues(a, order);
  return Array.from(re).filter((x, i) => (time.kind === 'discrete' ? Math.hypot(x, im[i]) > 1 : x > 0)).length;
}

/** an integrator, or two, before a random loop that may itself be unstable */
function randomLoop(seed: number, time: (typeof CLOCKS)[number]): StateSpace {
  const plant = inOtherUnits(randomSiso(seed, 1 + (seed % 6), time), seed);
  const loop: StateSpace = seed % 5 === 0 ? { ...plant, a: plant.a.map((value) => -1.3 * value) } : plant;
  const integrator = toStateSpace(transferFunction([1], time.kind === 'discrete' ? [1, -1] : [1, 0], time as never));
  const integrators = seed % 4;
  if (integrators === 0 || integrators === 3) return loop;
  const once = series(loop, integrator as StateSpace);
  return integrators === 1 ? once : series(once, integrator as StateSpace);
}

describe.each(CLOCKS)('nyquistData, %o', (time) => {
  it('counts the unstable closed-loop poles by encirclements', () => {
    let encircled = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (seed) => {
        const loop = amplify(randomLoop(seed, time), 2);
        const found = nyquistData(loop);
        expect(found.unstableClosedLoopPoles).toBe(unstablePoles(closeLoop(loop)));
        expect(found.agreesWithPoles).toBe(true);
        if (found.clockwiseEncirclements !== 0) encircled++;
      }),
      { numRuns: 80 },
    );
    expect(encircled).toBeGreaterThan(10);
  });

  it('is drawn finely: ascending, exact, and no chord on the sphere is long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (seed) => {
        const loop = randomLoop(seed, time);
        const { frequencies, re, im } = nyquistData(loop);
        const step = Math.max(1, Math.floor(frequencies.length / 30));
        const chosen = Array.from(frequencies.keys()).filter((k) => k % step === 0);
        const exact = frequencyResponse(
          loop,
          chosen.map((k) => frequencies[k]),
        );
        chosen.forEach((k, i) => {
          const size = Math.hypot(re[k], im[k]);
          expect(Math.hypot(exact.re[i] - re[k], exact.im[i] - im[k])).toBeLessThan(1e-9 * size + 1e-300);
        });
        for (let k = 1; k < frequencies.length; k++) {
          expect(frequencies[k]).toBeGreaterThan(frequencies[k - 1]);
          const apart = Math.hypot(re[k] - re[k - 1], im[k] - im[k - 1]);
          const chord = (2 * apart) / Math.sqrt((1 + re[k] ** 2 + im[k] ** 2) * (1 + re[k - 1] ** 2 + im[k - 1] ** 2));
          expect(chord).toBeLessThan(0.4);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('nyquistData of known loops', () => {
  it.each([
    ['25/(s³+10s²+10s+10), stable', [25], [1, 10, 10, 10], 0, 0, 0],
    ['100/(s³+10s²+10s+10), beyond its gain margin', [100], [1, 10, 10, 10], 2, 0, 2],
    ['2(s+1)/(s−1), stabilised', [2, 2], [1, -1], -1, 1, 0],
    ['0.1(s+1)/(s−1), not', [0.1, 0.1], [1, -1], 0, 1, 1],
    ['(s+1)/s², two poles at 0', [1, 1], [1, 0, 0], 0, 0, 0],
    ['1/(s(s²+1)), poles on the axis', [1], [1, 0, 1, 0], 2, 0, 2],
  ])('%s', (_, numerator, denominator, encirclements, open, closed) => {
    expect(nyquistData(transferFunction(numerator, denominator, CONTINUOUS))).toMatchObject({
      clockwiseEncirclements: encirclements,
      unstableOpenLoopPoles: open,
      unstableClosedLoopPoles: closed,
      agreesWithPoles: true,
    });
  });

  it('says null where the curve goes through −1', () => {
    const found = nyquistData(transferFunction([4], [1, 0, 0], CONTINUOUS));
    expect(found).toMatchObject({ clockwiseEncirclements: null, unstableClosedLoopPoles: null, agreesWithPoles: null });
  });
});

describe('nicholsData', () => {
  it('falls through −180° with the gain of the gain margin', () => {
    const { phaseDegrees, gainDecibels, frequencies } = nicholsData(
      transferFunction([25], [1, 10, 10, 10], CONTINUOUS),
    );
    const k = phaseDegrees.findIndex((phase) => phase < -180);
    const part = (phaseDegrees[k - 1] + 180) / (phaseDegrees[k - 1] - phaseDegrees[k]);
    const gain = gainDecibels[k - 1] + part * (gainDecibels[k] - gainDecibels[k - 1]);
    // case 1: 3.6 at √10 rad/s; straight lines between points are good to 0.05 dB
    expect(Math.abs(gain + 20 * Math.log10(3.6))).toBeLessThan(0.05);
    expect(frequencies[k - 1]).toBeLessThanOrEqual(Math.sqrt(10));
    expect(frequencies[k]).toBeGreaterThanOrEqual(Math.sqrt(10));
    expect(phaseDegrees.at(-1)).toBeCloseTo(-270, 0);
    for (let i = 1; i < phaseDegrees.length; i++)
      expect(Math.abs(phaseDegrees[i] - phaseDegrees[i - 1])).toBeLessThan(90);
  });
});
