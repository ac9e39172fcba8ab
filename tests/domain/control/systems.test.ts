import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closeLoop,
  CONTINUOUS,
  discrete,
  frequencyResponse,
  h2Norm,
  matrixExponential,
  parallel,
  poles,
  polynomialRoots,
  series,
  solveLyapunov,
  stateSpace,
  toStateSpace,
  transferFunction,
  zeroOrderHold,
  zeros,
} from '@/server/domain/control';
import { RandomStream } from '@/server/domain/elementary';

function randomValues(count: number, seed: number): Float64Array {
  const stream = new RandomStream(seed, 0, 0);
  return Float64Array.from({ length: count }, (_, i) => stream.normalAt(i));
}

function sorted({ re, im }: { re: Float64Array; im: Float64Array }): [number, number][] {
  return Array.from(re, (x, i): [number, number] => [x, im[i]]).sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

describe('polynomialRoots', () => {
  it('are roots: the polynomial is small there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.nat(), (degree, seed) => {
        const coefficients = randomValues(degree + 1, seed);
        const { re, im } = polynomialRoots(coefficients);
        expect(re).toHaveLength(degree);
        for (let k = 0; k < degree; k++) {
          let [sumRe, sumIm, size] = [0, 0, 0];
          const modulus = Math.hypot(re[k], im[k]);
          for (const coefficient of coefficients) {
            [sumRe, sumIm] = [sumRe * re[k] - sumIm * im[k] + coefficient, sumRe * im[k] + sumIm * re[k]];
            size = size * modulus + Math.abs(coefficient);
          }
          expect(Math.hypot(sumRe, sumIm)).toBeLessThan(1e-11 * size);
        }
      }),
    );
  });

  it('drops leading zeros and keeps zeros at the origin exact', () => {
    expect(sorted(polynomialRoots([0, 0, 1, -3, 2, 0, 0]))).toEqual([
      [0, 0],
      [0, 0],
      [expect.closeTo(1, 12), 0],
      [expect.closeTo(2, 12), 0],
    ]);
    expect(polynomialRoots([5]).re).toHaveLength(0);
    expect(polynomialRoots([0, 0]).re).toHaveLength(0);
  });
});

describe('poles and zeros of a state space', () => {
  it('are the roots of its transfer function', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 4 }), fc.nat(), (m, excess, seed) => {
        // well-separated real roots, so that the comparison tests the zeros and not their conditioning
        const roots = (count: number, offset: number) => Array.from({ length: count }, (_, i) => -(i + 1) - offset);
        const expand = (list: number[]) =>
          list.reduce((p, r) => [...p, 0].map((value, i) => value - (i > 0 ? r * p[i - 1] : 0)), [1]);
        const gain = 1 + (seed % 7);
        const tf = transferFunction(
          expand(roots(m, 0.5)).map((value) => gain * value),
          expand(roots(m + excess, 0)),
          CONTINUOUS,
        );
        const found = sorted(zeros(toStateSpace(tf)));
        expect(found).toHaveLength(m);
        sorted(zeros(tf)).forEach(([re], i) => expect(found[i][0]).toBeCloseTo(re, 6));
        const foundPoles = sorted(poles(toStateSpace(tf)));
        sorted(poles(tf)).forEach(([re], i) => expect(foundPoles[i][0]).toBeCloseTo(re, 6));
      }),
    );
  });

  it('are zeros: the response vanishes there (python-control, a system with one at 1)', () => {
    const system = stateSpace([0, 1, -2, -3], [0, 1], [-1, 1], 0, CONTINUOUS);
    expect(sorted(zeros(system))).toEqual([[expect.closeTo(1, 12), 0]]);
    expect(zeros(stateSpace([-1], [1], [0], 0, CONTINUOUS)).re).toHaveLength(0);
  });
});

describe('frequencyResponse', () => {
  it('is the same for a transfer function and its state space', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(), fc.boolean(), (n, seed, isDiscrete) => {
        const time = isDiscrete ? discrete(0.1) : CONTINUOUS;
        const tf = transferFunction(randomValues(n + 1, seed), [1, ...randomValues(n, seed + 1)], time);
        const omega = [0.01, 0.3, 1, 7, 31];
        const one = frequencyResponse(tf, omega);
        const two = frequencyResponse(toStateSpace(tf), omega);
        omega.forEach((_, i) => {
          const size = Math.hypot(one.re[i], one.im[i]);
          expect(Math.hypot(one.re[i] - two.re[i], one.im[i] - two.im[i])).toBeLessThan(1e-7 * (1 + size));
        });
      }),
    );
  });

  it('solves (pI − A)x = b: compared with the Neumann series in 1/p', () => {
    const a = [0.1, 0.2, -0.3, 0.4];
    const system = stateSpace(a, [1, 2], [3, -1], 0.5, CONTINUOUS);
    const omega = 50;
    // c·b/p + c·A·b/p² + c·A²·b/p³ + …
    let [x0, x1] = [1, 2];
    let [re, im] = [0.5, 0];
    let [pRe, pIm] = [0, -1 / omega];
    for (let k = 0; k < 12; k++) {
      const moment = 3 * x0 - x1;
      re += moment * pRe;
      im += moment * pIm;
      [x0, x1] = [a[0] * x0 + a[1] * x1, a[2] * x0 + a[3] * x1];
      [pRe, pIm] = [pIm / omega, -pRe / omega];
    }
    const found = frequencyResponse(system, [omega]);
    expect(found.re[0]).toBeCloseTo(re, 14);
    expect(found.im[0]).toBeCloseTo(im, 14);
  });

  it('refuses a frequency at which it is infinite', () => {
    expect(() => frequencyResponse(transferFunction([1], [1, 0], CONTINUOUS), [0])).toThrow(/omega\[0\] 0/);
  });

  it('keeps accuracy at extreme frequencies', () => {
    const tf = transferFunction([1], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], CONTINUOUS);
    const { re, im } = frequencyResponse(tf, [1e30]);
    expect(Math.hypot(re[0], im[0]) * 1e270).toBeCloseTo(1, 10);
  });
});

describe('interconnections', () => {
  const first = toStateSpace(transferFunction([1, 2], [1, 3, 5], CONTINUOUS));
  const second = toStateSpace(transferFunction([2, 1], [1, 4], CONTINUOUS));
  const at = (system: typeof first) => {
    const { re, im } = frequencyResponse(system, [0.7]);
    return { re: re[0], im: im[0] };
  };

  it('multiply, add and close the responses', () => {
    const [a, b] = [at(first), at(second)];
    const chain = at(series(first, second));
    expect(chain.re).toBeCloseTo(a.re * b.re - a.im * b.im, 13);
    expect(chain.im).toBeCloseTo(a.re * b.im + a.im * b.re, 13);
    const sum = at(parallel(first, second));
    expect(sum.re).toBeCloseTo(a.re + b.re, 13);
    expect(sum.im).toBeCloseTo(a.im + b.im, 13);
    const closed = at(closeLoop(second));
    // T·(1 + L) = L
    expect(closed.re * (1 + b.re) - closed.im * b.im).toBeCloseTo(b.re, 13);
    expect(closed.re * b.im + closed.im * (1 + b.re)).toBeCloseTo(b.im, 13);
  });

  it("don't join continuous and discrete systems, nor different sample times", () => {
    const sampled = zeroOrderHold(first, 0.1);
    // @ts-expect-error -- the clock is in the type
    expect(() => series(first, sampled)).toThrow(/sampleTime 0\.1/);
    // @ts-expect-error -- the clock is in the type
    expect(() => parallel(sampled, first)).toThrow(/sampleTime 0/);
    expect(() => series(sampled, zeroOrderHold(first, 0.2))).toThrow(/sampleTime 0\.2/);
  });
});

describe('matrixExponential and zeroOrderHold', () => {
  it('satisfies e^A·e^(−A) = I and e^(2A) = (e^A)²', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.nat(),
        fc.double({ min: 0.01, max: 4, noNaN: true }),
        (n, seed, size) => {
          const a = randomValues(n * n, seed).map((value) => (value * size) / n);
          const plus = matrixExponential(a, n);
          const minus = matrixExponential(
            a.map((value) => -value),
            n,
          );
          const twice = matrixExponential(
            a.map((value) => 2 * value),
            n,
          );
          const largest = Math.max(...plus.map(Math.abs));
          const scale = largest * Math.max(...minus.map(Math.abs)) * n;
          for (let i = 0; i < n; i++) {
            for (let j = 0; j < n; j++) {
              let [inverse, square] = [0, 0];
              for (let k = 0; k < n; k++) {
                inverse += plus[i * n + k] * minus[k * n + j];
                square += plus[i * n + k] * plus[k * n + j];
              }
              expect(Math.abs(inverse - (i === j ? 1 : 0))).toBeLessThan(1e-13 * scale);
              expect(Math.abs(square - twice[i * n + j])).toBeLessThan(1e-13 * scale * n * largest * largest);
            }
          }
        },
      ),
    );
  });

  it('samples a lag exactly', () => {
    const sampled = zeroOrderHold(stateSpace([-2], [3], [1], 0, CONTINUOUS), 0.25);
    expect(sampled.a[0]).toBeCloseTo(Math.exp(-0.5), 15);
    expect(sampled.b[0]).toBeCloseTo(1.5 * (1 - Math.exp(-0.5)), 15);
    expect(sampled.time).toEqual({ kind: 'discrete', sampleTimeSeconds: 0.25 });
  });
});

describe('solveLyapunov and h2Norm', () => {
  it.each([CONTINUOUS, discrete(1)])('solves its equation: %o', (time) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), (n, seed) => {
        const a = randomValues(n * n, seed).map((value, at) =>
          time.kind === 'discrete'
            ? (0.15 * value) / Math.sqrt(n)
            : value - (at % (n + 1) === 0 ? 3 * Math.sqrt(n) + 3 : 0),
        );
        const b = randomValues(n, seed + 1);
        const q = Float64Array.from({ length: n * n }, (_, at) => b[Math.floor(at / n)] * b[at % n]);
        const x = solveLyapunov(a, q, n, time);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            let residual = q[i * n + j] - (time.kind === 'discrete' ? x[i * n + j] : 0);
            for (let k = 0; k < n; k++) {
              if (time.kind === 'continuous') residual += a[i * n + k] * x[k * n + j] + x[i * n + k] * a[j * n + k];
              else for (let l = 0; l < n; l++) residual += a[i * n + k] * x[k * n + l] * a[j * n + l];
            }
            expect(Math.abs(residual)).toBeLessThan(1e-11 * (1 + Math.max(...q)));
          }
        }
      }),
    );
  });

  it('is infinite for an unstable system and for white noise passed straight through', () => {
    expect(h2Norm(stateSpace([0.5], [1], [1], 0, CONTINUOUS))).toBe(Infinity);
    expect(h2Norm(stateSpace([-0.5], [1], [1], 1, CONTINUOUS))).toBe(Infinity);
    expect(h2Norm(stateSpace([1], [1], [1], 0, discrete(1)))).toBe(Infinity);
    expect(() => solveLyapunov(Float64Array.of(1), Float64Array.of(1), 1, discrete(1))).toThrow(/not stable/);
  });

  it('is the root of the sum of the squared impulse response', () => {
    const system = stateSpace([0.5, 0.2, -0.1, 0.8], [1, 0], [1, 1], 0.3, discrete(1));
    let [x, y, sum] = [1, 0, 0.09];
    for (let k = 0; k < 400; k++) {
      sum += (x + y) * (x + y);
      [x, y] = [0.5 * x + 0.2 * y, -0.1 * x + 0.8 * y];
    }
    expect(h2Norm(system)).toBeCloseTo(Math.sqrt(sum), 12);
  });
});
