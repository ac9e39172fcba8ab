import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CONTINUOUS, discrete, eigenvalues, robustStabilityMargin, type TimeDomain } from '@/server/domain/control';
import { normals, randomMimo } from './random-loops';

/** Whether A + B·diag(δ)·C is stable (D = 0). */
function isStable(system: ReturnType<typeof randomMimo>, delta: readonly number[], time: TimeDomain): boolean {
  const { order: n, inputs: k, a, b, c } = system;
  const closed = a.map((value, at) => {
    let sum = value;
    for (let l = 0; l < k; l++) sum += b[Math.floor(at / n) * k + l] * delta[l] * c[l * n + (at % n)];
    return sum;
  });
  const { re, im } = eigenvalues(closed, n);
  return re.every((x, i) => (time.kind === 'discrete' ? Math.hypot(x, im[i]) < 1 : x < 0));
}

it.each([CONTINUOUS, discrete(1)])(
  'no real parameters within the lower bound destabilise, those named do: %o',
  (time) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (seed) => {
        const k = 1 + (seed % 3);
        const system = randomMimo(seed, { order: 4, inputs: k, outputs: k }, time);
        const found = robustStabilityMargin(system);
        if (!found.nominallyStable) return;
        const normal = normals(seed, 3);
        const within = (size: number) => Array.from({ length: k }, () => size * Math.max(-1, Math.min(1, normal())));
        for (let trial = 0; trial < 60; trial++)
          expect(isStable(system, within(found.lowerBound * 0.9999), time)).toBe(true);
        if (found.destabilising === null) return;
        expect(found.upperBound).toBeGreaterThanOrEqual(found.lowerBound);
        expect(Math.max(...found.destabilising.map(Math.abs))).toBeCloseTo(found.upperBound, 12);
        const slightly = (factor: number) => found.destabilising!.map((value) => value * factor);
        expect(isStable(system, slightly(1 + 1e-9), time)).toBe(false);
        expect(isStable(system, slightly(1 - 1e-9), time)).toBe(true);
      }),
      // 570: real at one frequency only, between those of any grid
      { numRuns: 4, examples: [[570]] },
    );
  },
);

it('has no margin where it is unstable without uncertainty, and refuses too many parameters', () => {
  const unstable = { ...randomMimo(1, { order: 1, inputs: 1, outputs: 1 }, CONTINUOUS), a: Float64Array.of(1) };
  expect(robustStabilityMargin(unstable)).toMatchObject({ nominallyStable: false, lowerBound: 0, destabilising: null });
  expect(() => robustStabilityMargin(randomMimo(1, { order: 1, inputs: 11, outputs: 11 }, CONTINUOUS))).toThrow(
    /11 uncertain parameters are too many: at most 10/,
  );
  expect(() => robustStabilityMargin(randomMimo(1, { order: 1, inputs: 2, outputs: 1 }, CONTINUOUS))).toThrow(
    /outputs 1 must be 2/,
  );
});
