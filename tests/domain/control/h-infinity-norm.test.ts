import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closeLoop,
  CONTINUOUS,
  discrete,
  frequencyResponse,
  h2Norm,
  hInfinityNorm,
  margins,
  mimoStateSpace,
  stateSpace,
  toMimo,
  transferFunction,
  toStateSpace,
} from '@/server/domain/control';
import { inOtherUnits, randomMimo, randomSiso } from './random-loops';

const seeds = fc.integer({ min: 0, max: 100_000 });
const CLOCKS = [CONTINUOUS, discrete(0.5)];

describe.each(CLOCKS)('the H∞ norm, %o', (time) => {
  it('of the sensitivity is the sensitivity peak that the margins find by branch and bound', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 8 }), (seed, n) => {
        const loop = randomSiso(seed, n, time, seed % 2 === 0);
        const { closedLoopStable, sensitivityPeak } = margins(loop);
        if (!closedLoopStable) return;
        const { a, b, c, d } = closeLoop(loop);
        const sensitivity = stateSpace(
          a,
          b,
          c.map((value) => -value),
          1 - d,
          time,
        );
        expect(Math.abs(hInfinityNorm(sensitivity).value / sensitivityPeak.value - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('is the largest singular value of a 2×2 system on a dense grid, and is attained at its frequency', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const system = randomMimo(seed, { order: 5, inputs: 2, outputs: 2 }, time, true);
        const entry = (i: number, j: number, omega: number[]) => {
          const b = Array.from({ length: 5 }, (_, k) => system.b[k * 2 + j]);
          const single = stateSpace(system.a, b, system.c.slice(i * 5, i * 5 + 5), system.d[i * 2 + j], time);
          return frequencyResponse(single, omega);
        };
        const { value, frequency } = hInfinityNorm(system);
        const grid = Array.from({ length: 300 }, (_, k) =>
          time.kind === 'discrete' ? (k * 2 * Math.PI) / 300 : 10 ** (k / 60 - 3),
        );
        const points = Number.isFinite(frequency) ? [...grid, frequency!] : grid;
        const entries = [0, 1, 2, 3].map((at) => entry(Math.floor(at / 2), at % 2, points));
        const gains = points.map((_, k) => {
          // σ₁² = (f + √(f² − 4|det|²))/2 with f the sum of squares
          const [p, q, r, s] = entries.map(({ re, im }) => ({ re: re[k], im: im[k] }));
          const f = [p, q, r, s].reduce((sum, x) => sum + x.re * x.re + x.im * x.im, 0);
          const detRe = p.re * s.re - p.im * s.im - q.re * r.re + q.im * r.im;
          const detIm = p.re * s.im + p.im * s.re - q.re * r.im - q.im * r.re;
          return Math.sqrt((f + Math.sqrt(Math.max(0, f * f - 4 * (detRe * detRe + detIm * detIm)))) / 2);
        });
        // as exact as the norm says it is
        expect(Math.max(...gains.slice(0, 300))).toBeLessThanOrEqual(value * (1 + 1e-10));
        if (points.length > 300) expect(gains[300] / value).toBeCloseTo(1, 10);
      }),
      { numRuns: 40 },
    );
  });

  it('and the H2 norm are the same in states of any unit from 1e-9 to 1e9', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const system = randomMimo(seed, { order: 6, inputs: 3, outputs: 2 }, time);
        const other = inOtherUnits(system, seed);
        for (const norm of [h2Norm, (given: typeof system) => hInfinityNorm(given).value]) {
          const [one, two] = [norm(system), norm(other)];
          if (Number.isFinite(one)) expect(Math.abs(two / one - 1)).toBeLessThan(1e-9);
          else expect(two).toBe(one);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is infinite for an unstable system', () => {
    expect(hInfinityNorm(stateSpace([2], [1], [1], 0, time))).toEqual({ value: Infinity, frequency: null });
  });
});

it('finds a resonance that is 1e-6 of its frequency wide, in closed form', () => {
  const zeta = 1e-6;
  const { value, frequency } = hInfinityNorm(toStateSpace(transferFunction([1], [1, 2 * zeta, 1], CONTINUOUS)));
  expect(value * 2 * zeta * Math.sqrt(1 - zeta * zeta)).toBeCloseTo(1, 8);
  expect(frequency).toBeCloseTo(1, 9);
});

describe('the H2 norm of several inputs and outputs', () => {
  it('is the root of the sum of squares over all pairs', () => {
    const system = randomMimo(3, { order: 4, inputs: 2, outputs: 3 }, CONTINUOUS);
    let sum = 0;
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 2; j++) {
        const b = Array.from({ length: 4 }, (_, k) => system.b[k * 2 + j]);
        sum += h2Norm(stateSpace(system.a, b, system.c.slice(i * 4, i * 4 + 4), 0, CONTINUOUS)) ** 2;
      }
    }
    expect(h2Norm(system) / Math.sqrt(sum)).toBeCloseTo(1, 12);
  });

  it('is that of the system itself for one', () => {
    const system = randomSiso(7, 3, discrete(1), true);
    expect(h2Norm(toMimo(system))).toBe(h2Norm(system));
  });
});

describe('mimoStateSpace', () => {
  const good = { a: [-1], b: [1, 2], c: [1], d: [0, 0] };
  it.each([
    ['a', { ...good, a: [-1, 0] }, /^a has 2 entries: 1×1 needs 1/],
    ['b', { ...good, b: [1] }, /^b has 1 entries: 1×2 needs 2/],
    ['d', { ...good, d: [0, NaN] }, /^d\[0\]\[1\] NaN is not a finite number/],
  ])('refuses a wrong %s, naming it', (_, matrices, message) => {
    expect(() => mimoStateSpace({ order: 1, inputs: 2, outputs: 1 }, matrices, CONTINUOUS)).toThrow(message);
  });

  it('refuses more than 200 states, inputs or outputs by name', () => {
    const n = 201;
    const none = { a: new Float64Array(n * n), b: new Float64Array(n), c: new Float64Array(n), d: [0] };
    expect(() => mimoStateSpace({ order: n, inputs: 1, outputs: 1 }, none, CONTINUOUS)).toThrow(
      /a order 201 is too large/,
    );
    const wide = { a: [], b: [], c: [], d: new Float64Array(n) };
    expect(() => mimoStateSpace({ order: 0, inputs: n, outputs: 1 }, wide, CONTINUOUS)).toThrow(
      /inputs 201 are too many/,
    );
    expect(() => mimoStateSpace({ order: 0, inputs: 0, outputs: 1 }, wide, CONTINUOUS)).toThrow(
      /inputs 0 is out of range/,
    );
  });
});
