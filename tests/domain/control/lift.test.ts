import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amplify,
  closeLoop,
  discrete,
  eigenvalues,
  lift,
  margins,
  multiRateLoop,
  sampleDelay,
  type Discrete,
  type StateSpace,
} from '@/server/domain/control';
import { normals, randomMimo, randomSiso } from './random-loops';

const fast = discrete(2);
const seeds = fc.integer({ min: 0, max: 100_000 });

/** One step of a system: the next state and the output. */
function advance({ order, a, b, c, d }: StateSpace, x: readonly number[], u: number): { x: number[]; y: number } {
  const next = Array.from({ length: order }, (_, i) =>
    x.reduce((sum, value, j) => sum + a[i * order + j] * value, b[i] * u),
  );
  return { x: next, y: x.reduce((sum, value, j) => sum + c[j] * value, d * u) };
}

/** The state of plant and controller after one period of n samples, from the state at its start. */
function period(plant: StateSpace, controller: StateSpace, n: number, state: readonly number[]): number[] {
  let x = state.slice(controller.order);
  // −y = e, with both feeding through: y = c·x + d·u, u = cK·xK − dK·y
  const free = advance(plant, x, 0).y;
  const own = advance(controller, state.slice(0, controller.order), 0).y;
  const y = (free + plant.d * own) / (1 + plant.d * controller.d);
  const { x: next, y: u } = advance(controller, state.slice(0, controller.order), -y);
  for (let i = 0; i < n; i++) x = advance(plant, x, u).x;
  return [...next, ...x];
}

describe('lift', () => {
  it('gives, sample by sample, what the system gives', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 5 }), (seed, n) => {
        const system = randomMimo(seed, { order: 3, inputs: 2, outputs: 2 }, fast, true) as ReturnType<
          typeof randomMimo
        > & { time: Discrete };
        const lifted = lift(system, n);
        expect(lifted).toMatchObject({ inputs: 2 * n, outputs: 2 * n, time: { sampleTimeSeconds: 2 * n } });
        const normal = normals(seed, 4);
        const start = [normal(), normal(), normal()];
        const inputs = Array.from({ length: 2 * n }, normal);
        let x = start;
        const outputs: number[] = [];
        for (let k = 0; k < n; k++) {
          const u = inputs.slice(2 * k, 2 * k + 2);
          const row = (m: Float64Array, i: number, columns: number, v: readonly number[]) =>
            v.reduce((sum, value, j) => sum + m[i * columns + j] * value, 0);
          for (let i = 0; i < 2; i++) outputs.push(row(system.c, i, 3, x) + row(system.d, i, 2, u));
          x = [0, 1, 2].map((i) => row(system.a, i, 3, x) + row(system.b, i, 2, u));
        }
        x.forEach((value, i) => {
          const state = start.reduce((sum, entry, j) => sum + lifted.a[i * 3 + j] * entry, 0);
          expect(inputs.reduce((sum, entry, j) => sum + lifted.b[i * 2 * n + j] * entry, state)).toBeCloseTo(value, 10);
        });
        outputs.forEach((value, i) => {
          const state = start.reduce((sum, entry, j) => sum + lifted.c[i * 3 + j] * entry, 0);
          expect(inputs.reduce((sum, entry, j) => sum + lifted.d[i * 2 * n + j] * entry, state)).toBeCloseTo(value, 10);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a rate that is not whole, and more than 200 channels by name', () => {
    expect(() => lift(sampleDelay(1, fast), 1.5)).toThrow(/n 1\.5 is out of range/);
    expect(() => lift(sampleDelay(1, fast), 201)).toThrow(/inputs 201 are too many/);
  });
});

describe('multiRateLoop', () => {
  it('closes to the periodic system: one period of it has the same eigenvalues, and it decays as they say', () => {
    let [stable, unstable] = [0, 0];
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 6 }), (seed, n) => {
        const plant = randomSiso(seed, 3, fast, seed % 2 === 0);
        const controller = amplify(randomSiso(seed + 1, 2, discrete(2 * n), true), 0.7);
        const loop = multiRateLoop(plant, controller);
        expect(loop.time.sampleTimeSeconds).toBe(2 * n);
        if (Math.abs(1 + loop.d) < 0.1) return;
        const size = plant.order + controller.order;
        const monodromy = new Float64Array(size * size);
        for (let j = 0; j < size; j++) {
          const unit = Array.from({ length: size }, (_, i) => (i === j ? 1 : 0));
          period(plant, controller, n, unit).forEach((value, i) => (monodromy[i * size + j] = value));
        }
        const radius = (matrix: Float64Array) => {
          const { re, im } = eigenvalues(matrix, size);
          return Math.max(...re.map((x, i) => Math.hypot(x, im[i])));
        };
        const expected = radius(monodromy);
        expect(radius(closeLoop(loop).a) / expected).toBeCloseTo(1, 6);
        expect(margins(loop).closedLoopStable).toBe(expected < 1);
        let state = Array.from({ length: size }, () => 1);
        for (let k = 0; k < 60; k++) state = period(plant, controller, n, state);
        if (expected < 0.8) expect(Math.hypot(...state)).toBeLessThan(1e-2);
        if (expected > 1.2) expect(Math.hypot(...state)).toBeGreaterThan(1e2);
        if (expected < 1) stable++;
        else unstable++;
      }),
      { numRuns: 60 },
    );
    expect(stable).toBeGreaterThan(5);
    expect(unstable).toBeGreaterThan(5);
  });

  it('puts a period’s eigenvalue on the unit circle at every gain margin', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 4 }), (seed, n) => {
        const plant = randomSiso(seed, 3, fast);
        const controller = randomSiso(seed + 1, 1, discrete(2 * n), true);
        for (const { factor } of margins(multiRateLoop(plant, controller)).gainMargins) {
          if (factor > 1e4) continue;
          const size = 4;
          const critical = amplify(controller, factor);
          const monodromy = new Float64Array(size * size);
          for (let j = 0; j < size; j++) {
            const unit = Array.from({ length: size }, (_, i) => (i === j ? 1 : 0));
            period(plant, critical, n, unit).forEach((value, i) => (monodromy[i * size + j] = value));
          }
          const { re, im } = eigenvalues(monodromy, size);
          expect(Math.min(...re.map((x, i) => Math.abs(Math.hypot(x, im[i]) - 1)))).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('refuses clocks that are no multiples', () => {
    expect(() => multiRateLoop(sampleDelay(1, fast), sampleDelay(1, discrete(3)))).toThrow(
      /sampleTime 3 s of the controller/,
    );
  });
});

describe('sampleDelay', () => {
  it('is z⁻ⁿ, exactly, and refuses what is not whole', () => {
    const { a, b, c, d, order } = sampleDelay(3, fast);
    let x = [0, 0, 0];
    const outputs = [1, 2, 3, 4, 5].map((u) => {
      const y = c.reduce((sum, value, i) => sum + value * x[i], d * u);
      x = x.map((_, i) => b[i] * u + x.reduce((sum, value, j) => sum + a[i * order + j] * value, 0));
      return y;
    });
    expect(outputs).toEqual([0, 0, 0, 1, 2]);
    expect(sampleDelay(0, fast)).toMatchObject({ order: 0, d: 1 });
    expect(() => sampleDelay(1.5, fast)).toThrow(/samples 1\.5/);
  });
});
