import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONTINUOUS,
  deadTimeMargins,
  eigenvalues,
  frequencyResponse,
  margins,
  transferFunction,
  type StateSpace,
  type Continuous,
} from '@/server/domain/control';
import { inOtherUnits, randomSiso } from './random-loops';

/**
 * Rightmost roots of det(sI − A + b·c·e^(−sτ)) as eigenvalues of the generator of x′(t) = A·x(t) − b·c·x(t − τ) on N + 1
 * Chebyshev points of the past τ. Source: Breda, Maset and Vermiglio, SIAM J. Sci. Comput. 27 (2005).
 */
function characteristicRoots({ order: n, a, b, c }: StateSpace, tau: number, points = 16): [number, number][] {
  const m = points + 1;
  const x = Array.from({ length: m }, (_, i) => Math.cos((i * Math.PI) / points));
  const weight = (i: number) => (i === 0 || i === points ? 2 : 1) * (i % 2 === 0 ? 1 : -1);
  const size = n * m;
  const big = new Float64Array(size * size);
  for (let i = 1; i < m; i++) {
    let diagonal = 0;
    for (let j = 0; j < m; j++) {
      if (j === i) continue;
      const entry = weight(i) / weight(j) / (x[i] - x[j]);
      diagonal -= entry;
      for (let k = 0; k < n; k++) big[(i * n + k) * size + j * n + k] = (entry * 2) / tau;
    }
    for (let k = 0; k < n; k++) big[(i * n + k) * size + i * n + k] = (diagonal * 2) / tau;
  }
  for (let k = 0; k < n; k++) {
    for (let l = 0; l < n; l++) {
      big[k * size + l] = a[k * n + l];
      big[k * size + points * n + l] = -b[k] * c[l];
    }
  }
  const { re, im } = eigenvalues(big, size);
  return Array.from(re, (value, i): [number, number] => [value, im[i]]);
}

const seeds = fc.integer({ min: 0, max: 100_000 });
const loopOf = (seed: number): StateSpace<Continuous> => randomSiso(seed, 2 + (seed % 3), CONTINUOUS);

describe('deadTimeMargins of random loops', () => {
  it('are stable as the roots of the delay equation are, and lose it with a root at jω at the delay margin', () => {
    let [stable, unstable] = [0, 0];
    fc.assert(
      fc.property(seeds, fc.double({ min: 0.05, max: 1.5, noNaN: true }), (seed, tau) => {
        const loop = loopOf(seed);
        const found = deadTimeMargins(loop, tau);
        const rightmost = Math.max(...characteristicRoots(loop, tau).map(([re]) => re));
        if (Math.abs(rightmost) > 1e-4) expect(found.closedLoopStable).toBe(rightmost < 0);
        if (found.closedLoopStable) stable++;
        else unstable++;
        if (found.delayMargin === null || found.delayMargin.seconds > 1.5) return;
        const { seconds, frequency } = found.delayMargin;
        const roots = characteristicRoots(loop, tau + seconds);
        expect(Math.min(...roots.map(([re, im]) => Math.hypot(re, im - frequency)))).toBeLessThan(
          1e-5 * (1 + frequency),
        );
        expect(deadTimeMargins(loop, tau + seconds * 1.01).closedLoopStable).toBe(false);
        expect(deadTimeMargins(loop, tau + seconds * 0.99).closedLoopStable).toBe(true);
      }),
      { numRuns: 40 },
    );
    expect(stable).toBeGreaterThan(5);
    expect(unstable).toBeGreaterThan(5);
  });

  it('find every crossing and the least distances that a dense grid of the exact response shows', () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0.05, max: 3, noNaN: true }), (seed, tau) => {
        const loop = loopOf(seed);
        const found = deadTimeMargins(loop, tau, { smallestResponse: 0.01 });
        const grid = Array.from({ length: 6000 }, (_, k) => 10 ** (k / 1200 - 2.5));
        const exact = (omegas: readonly number[]) => {
          const { re, im } = frequencyResponse(loop, omegas);
          return omegas.map((omega, k) => {
            const [c, s] = [Math.cos(omega * tau), Math.sin(omega * tau)];
            return { re: re[k] * c + im[k] * s, im: im[k] * c - re[k] * s };
          });
        };
        const at = exact(grid);
        const distanceAt = (omega: number) => exact([omega]).map(({ re, im }) => Math.hypot(1 + re, im))[0];
        let [distance, quotient] = [Infinity, Infinity];
        const within = (list: readonly { frequency: number }[], k: number) =>
          list.filter(({ frequency }) => frequency > grid[k - 1] && frequency <= grid[k]).length;
        at.forEach((point, k) => {
          distance = Math.min(distance, Math.hypot(1 + point.re, point.im));
          quotient = Math.min(quotient, (2 * Math.hypot(1 + point.re, point.im)) / Math.hypot(1 - point.re, point.im));
          if (k === 0) return;
          const before = at[k - 1];
          if (Math.hypot(point.re, point.im) > 1 !== Math.hypot(before.re, before.im) > 1)
            expect(within(found.phaseMargins, k) % 2).toBe(1);
          const isLarge = Math.hypot(point.re, point.im) > 0.011;
          if (isLarge && point.im > 0 !== before.im > 0 && point.re < 0 && before.re < 0)
            expect(within(found.gainMargins, k) % 2).toBe(1);
        });
        // where |L| is below smallestResponse, minima aren't looked for
        if (distance < 0.99) expect(found.modulusMargin.value).toBeLessThanOrEqual(distance * (1 + 1e-7));
        if (distance < 0.98)
          expect(found.modulusMargin.value).toBeCloseTo(distanceAt(found.modulusMargin.frequency!), 9);
        if (found.closedLoopStable && quotient < 1.9)
          expect(found.diskMargin.value).toBeLessThanOrEqual(quotient * (1 + 1e-7));
      }),
      { numRuns: 12 },
    );
  });

  it('are the same in states of any unit', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const loop = loopOf(seed);
        const [one, two] = [loop, inOtherUnits(loop, seed)].map((system) => deadTimeMargins(system, 0.3));
        expect(two.closedLoopStable).toBe(one.closedLoopStable);
        expect(two.gainMargins).toHaveLength(one.gainMargins.length);
        expect(two.modulusMargin.value / one.modulusMargin.value).toBeCloseTo(1, 8);
      }),
      { numRuns: 15 },
    );
  });
});

describe('deadTimeMargins of known loops', () => {
  const lag = transferFunction([1], [1, 1, 0], CONTINUOUS);

  it('of e^(−s/2)/(s(s+1)) are those of its exact response (scipy: brentq and a grid of 2 000 000 points)', () => {
    const found = deadTimeMargins(lag, 0.5);
    expect(found.gainMargins[0].factor).toBeCloseTo(2.149670401919368, 11);
    expect(found.gainMargins[0].frequency).toBeCloseTo(1.306542374188806, 11);
    expect(found.phaseMargins[0].degrees).toBeCloseTo(29.305714371040153, 10);
    expect(found.modulusMargin.value).toBeCloseTo(0.3750995131, 9);
    expect(found.diskMargin.value).toBeCloseTo(0.4317134477, 9);
  });

  it('of a pure delay with gain: stable below 1, its margin 1/gain approached at every turn', () => {
    const found = deadTimeMargins(transferFunction([0.5, 0.5], [1, 1], CONTINUOUS), 1);
    expect(found.closedLoopStable).toBe(true);
    expect(found.gainMargins.at(-1)).toEqual({ factor: 2, frequency: Infinity });
    expect(deadTimeMargins(transferFunction([2], [1], CONTINUOUS), 1).closedLoopStable).toBe(false);
  });

  it('counts a loop that dead time stabilises, and that more of it makes unstable again', () => {
    // −0.3s·e^(−sτ)/(s² + 0.1s + 1): positive feedback of the speed until half a period is over
    const loop = transferFunction([-0.3, 0], [1, 0.1, 1], CONTINUOUS);
    expect([0.1, 2.5, 5.5].map((tau) => deadTimeMargins(loop, tau).closedLoopStable)).toEqual([false, true, false]);
  });

  it('without dead time are `margins`', () => {
    expect(deadTimeMargins(lag, 0)).toEqual(margins(lag));
    expect(deadTimeMargins(transferFunction([0], [1, 1], CONTINUOUS), 1).closedLoopStable).toBe(true);
  });

  it('refuses what it cannot do, by name', () => {
    expect(() => deadTimeMargins(lag, -1)).toThrow(/deadTime -1/);
    expect(() => deadTimeMargins(lag, 1, { smallestResponse: 0 })).toThrow(/smallestResponse 0/);
    expect(() => deadTimeMargins(transferFunction([1], [1, 1], CONTINUOUS), 1e9)).toThrow(
      /deadTime 1000000000 s is too long/,
    );
  });
});
