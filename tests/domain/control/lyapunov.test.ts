import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTINUOUS, discrete, solveLyapunov, type TimeDomain } from '@/server/domain/control';
import { DomainError } from '@/server/domain/errors';
import { abscissa, product, radius, randomMatrix, rescaled, transposed } from './random-matrices';

const TIMES = [CONTINUOUS, discrete(1)];

/** any random matrix moved inside the border of stability by `distance`, non-normal as it is */
function stable(n: number, seed: number, time: TimeDomain, distance: number): Float64Array {
  const a = randomMatrix(n, seed);
  if (time.kind === 'discrete') {
    const factor = (1 - distance) / radius(a, n);
    return a.map((value) => value * factor);
  }
  const shift = abscissa(a, n) + distance;
  return a.map((value, at) => value - (at % (n + 1) === 0 ? shift : 0));
}

function forcing(n: number, seed: number): Float64Array {
  const b = randomMatrix(n, seed);
  return product(b, transposed(b, n), n);
}

/** AX + XAᵀ + Q, or AXAᵀ + Q − X, entry by entry, over the sum of the sizes of its terms */
function relativeResidual(a: Float64Array, q: Float64Array, x: Float64Array, n: number, time: TimeDomain): number {
  const sizes = (m: Float64Array) => m.map(Math.abs);
  const image = (m: Float64Array, s: Float64Array) => {
    const half = product(m, s, n);
    if (time.kind === 'discrete') return product(half, transposed(m, n), n);
    const other = transposed(half, n);
    return half.map((value, k) => value + other[k]);
  };
  const moved = image(a, x);
  const size = image(sizes(a), sizes(x));
  const own = time.kind === 'discrete' ? x : x.map(() => 0);
  return Math.max(
    ...moved.map(
      (value, k) =>
        Math.abs(value + q[k] - own[k]) / (size[k] + q.reduce((m, v) => Math.max(m, Math.abs(v)), 0) * 1e-3),
    ),
  );
}

describe('solveLyapunov', () => {
  it.each(TIMES)('solves its equation for non-normal matrices down to 1e-3 from the border: %o', (time) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.nat(),
        fc.double({ min: 1e-3, max: 0.5, noNaN: true }),
        (n, seed, distance) => {
          const a = stable(n, seed, time, distance);
          const q = forcing(n, seed + 1);
          const x = solveLyapunov(a, q, n, time);
          expect(relativeResidual(a, q, x, n, time)).toBeLessThan(1e-10);
          const scale = Math.max(...x.map(Math.abs));
          x.forEach((value, at) => {
            expect(Math.abs(value - x[(at % n) * n + Math.floor(at / n)])).toBeLessThan(1e-11 * scale);
          });
          for (let i = 0; i < n; i++) expect(x[i * n + i]).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(TIMES)('is linear in Q and follows a change of units exactly enough: %o', (time) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(), (n, seed) => {
        const a = stable(n, seed, time, 0.1);
        const q = forcing(n, seed + 1);
        const x = solveLyapunov(a, q, n, time);
        const twice = solveLyapunov(a, q.map((value) => 2 * value), n, time); // prettier-ignore
        twice.forEach((value, k) => expect(Math.abs(value - 2 * x[k])).toBeLessThanOrEqual(1e-12 * Math.abs(value)));
        // D·X·D solves the equation of D·A·D⁻¹ and D·Q·D
        const d = rescaled(new Float64Array(n * n).fill(1), n, seed).slice(0, n * n);
        const scale = Array.from({ length: n }, (_, i) => d[i * n]);
        const moved = a.map((value, at) => (value * scale[Math.floor(at / n)]) / scale[at % n]);
        const forced = q.map((value, at) => value * scale[Math.floor(at / n)] * scale[at % n]);
        const y = solveLyapunov(moved, forced, n, time);
        y.forEach((value, at) => {
          const [i, j] = [Math.floor(at / n), at % n];
          const size = Math.sqrt(x[i * n + i] * x[j * n + j]) * scale[i] * scale[j];
          expect(Math.abs(value - x[at] * scale[i] * scale[j])).toBeLessThan(1e-9 * size);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('agrees with the closed forms of one state, and with two by hand', () => {
    expect(solveLyapunov(Float64Array.of(-2), Float64Array.of(3), 1, CONTINUOUS)[0]).toBeCloseTo(0.75, 15);
    expect(solveLyapunov(Float64Array.of(0.6), Float64Array.of(3), 1, discrete(1))[0]).toBeCloseTo(3 / 0.64, 14);
    // ẍ + 2ζωẋ + ω²x = w: variances 1/(4ζω³) and 1/(4ζω)
    const [zeta, omega] = [0.01, 3];
    const x = solveLyapunov(
      Float64Array.of(0, 1, -omega * omega, -2 * zeta * omega),
      Float64Array.of(0, 0, 0, 1),
      2,
      CONTINUOUS,
    );
    expect(x[0]).toBeCloseTo(1 / (4 * zeta * omega ** 3), 12);
    expect(x[3]).toBeCloseTo(1 / (4 * zeta * omega), 12);
    expect(Math.abs(x[1])).toBeLessThan(1e-12);
  });

  it('is right to 1e-6, or refused as ill-conditioned, however near the border a fast rotation is', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.double({ min: 0, max: 12, noNaN: true }), fc.constantFrom(...TIMES), (decades, time) => {
        const distance = 10 ** -decades;
        // A = −distance·I + turn: X = I/(2·distance); A = (1 − distance)·turn: X = I/(1 − (1 − distance)²)
        const turn =
          time.kind === 'discrete'
            ? [0.6, 0.8, -0.8, 0.6].map((value) => value * (1 - distance))
            : [-distance, 1 / distance, -1 / distance, -distance];
        const exact = time.kind === 'discrete' ? 1 / (distance * (2 - distance)) : 1 / (2 * distance);
        try {
          const x = solveLyapunov(Float64Array.from(turn), Float64Array.of(1, 0, 0, 1), 2, time);
          expect(Math.abs(x[0] / exact - 1)).toBeLessThan(1e-6);
          expect(Math.abs(x[1] / exact)).toBeLessThan(1e-6);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          refused++;
          expect(error.code).toMatch(/ill-conditioned|out-of-range/);
          expect(decades).toBeGreaterThan(4);
        }
      }),
    );
    expect(refused).toBeGreaterThan(0);
    const ill = () =>
      solveLyapunov(Float64Array.of(-1e-9, 1e9, -1e9, -1e-9), Float64Array.of(1, 0, 0, 1), 2, CONTINUOUS);
    expect(ill).toThrow(/Lyapunov condition \d.* is too large: at most 10000000000/);
  });

  it.each(TIMES)('refuses what is on or beyond the border, by name: %o', (time) => {
    const border = time.kind === 'discrete' ? 1 : 0;
    for (const beyond of [border, border + 1e-9, border + 5]) {
      expect(() => solveLyapunov(Float64Array.of(-0.5, 7, 0, beyond), new Float64Array(4), 2, time)).toThrow(
        /a has an eigenvalue that is not stable/,
      );
    }
    expect(() => solveLyapunov(Float64Array.of(NaN), Float64Array.of(1), 1, time)).toThrow(/a\[0\]\[0\] NaN/);
    expect(() => solveLyapunov(Float64Array.of(0.5), Float64Array.of(1, 2), 1, time)).toThrow(/q has 2 entries/);
  });
});
