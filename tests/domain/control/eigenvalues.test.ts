import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigenDecomposition, eigenvalues, type ComplexVector } from '@/server/domain/control';
import { RandomStream } from '@/server/domain/elementary';

function randomMatrix(n: number, seed: number): Float64Array {
  const stream = new RandomStream(seed, 0, 0);
  return Float64Array.from({ length: n * n }, (_, i) => stream.normalAt(i));
}

/** D·A·D⁻¹ with D from 10^−decades to 10^decades */
function scaled(a: Float64Array, n: number, decades: number, seed: number): Float64Array {
  const stream = new RandomStream(seed, 1, 0);
  const d = Array.from({ length: n }, (_, i) => 10 ** (decades * (2 * stream.uniformAt(i) - 1)));
  return a.map((value, at) => (value * d[Math.floor(at / n)]) / d[at % n]);
}

function norm(values: ArrayLike<number>): number {
  return Math.sqrt(Array.from(values).reduce((sum, v) => sum + v * v, 0));
}

function trace(a: Float64Array, n: number): number {
  return Array.from({ length: n }, (_, i) => a[i * n + i]).reduce((sum, v) => sum + v, 0);
}

/** greatest distance in a greedy matching of two spectra */
function spectrumDistance(a: ComplexVector, b: ComplexVector): number {
  const free = Array.from(b.re, (re, i) => [re, b.im[i]]);
  let worst = 0;
  for (let i = 0; i < a.re.length; i++) {
    const distances = free.map(([re, im]) => Math.hypot(re - a.re[i], im - a.im[i]));
    const nearest = distances.indexOf(Math.min(...distances));
    worst = Math.max(worst, distances[nearest]);
    free.splice(nearest, 1);
  }
  return worst;
}

function largestResidual(a: Float64Array, n: number): { right: number; left: number } {
  const { values, right, left } = eigenDecomposition(a, n);
  let worstRight = 0;
  let worstLeft = 0;
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      const at = k * n + i;
      let re = -values.re[k] * right.re[at] + values.im[k] * right.im[at];
      let im = -values.re[k] * right.im[at] - values.im[k] * right.re[at];
      let leftRe = -values.re[k] * left.re[at] + values.im[k] * left.im[at];
      let leftIm = -values.re[k] * left.im[at] - values.im[k] * left.re[at];
      for (let j = 0; j < n; j++) {
        re += a[i * n + j] * right.re[k * n + j];
        im += a[i * n + j] * right.im[k * n + j];
        leftRe += a[j * n + i] * left.re[k * n + j];
        leftIm += a[j * n + i] * left.im[k * n + j];
      }
      worstRight = Math.max(worstRight, Math.hypot(re, im));
      worstLeft = Math.max(worstLeft, Math.hypot(leftRe, leftIm));
    }
    expect(norm([...right.re.subarray(k * n, k * n + n), ...right.im.subarray(k * n, k * n + n)])).toBeCloseTo(1, 12);
    expect(norm([...left.re.subarray(k * n, k * n + n), ...left.im.subarray(k * n, k * n + n)])).toBeCloseTo(1, 12);
  }
  return { right: worstRight, left: worstLeft };
}

describe('eigenvalues', () => {
  it('are those of matrices whose eigenvalues are known', () => {
    const rotation = eigenvalues(Float64Array.of(0, 1, -1, 0), 2);
    expect([...rotation.re]).toEqual([0, 0]);
    expect([...rotation.im]).toEqual([1, -1]);
    const companion = eigenvalues(Float64Array.of(6, -11, 6, 1, 0, 0, 0, 1, 0), 3);
    expect(spectrumDistance(companion, { re: Float64Array.of(1, 2, 3), im: new Float64Array(3) })).toBeLessThan(1e-13);
    expect([...eigenvalues(new Float64Array(0), 0).re]).toEqual([]);
    expect([...eigenvalues(Float64Array.of(-3), 1).re]).toEqual([-3]);
  });

  it.each([3, 4, 7, 16])('of a cyclic shift of %d states are the roots of unity (plain shifts never converge)', (n) => {
    const shift = new Float64Array(n * n);
    for (let i = 0; i < n; i++) shift[((i + 1) % n) * n + i] = 1;
    const angles = Array.from({ length: n }, (_, k) => (2 * Math.PI * k) / n);
    const unity = { re: Float64Array.from(angles, Math.cos), im: Float64Array.from(angles, Math.sin) };
    expect(spectrumDistance(eigenvalues(shift, n), unity)).toBeLessThan(1e-13);
  });

  it('sum to the trace, and their squares to the trace of the square', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (n, seed) => {
        const a = randomMatrix(n, seed);
        const { re, im } = eigenvalues(a, n);
        const size = norm(a);
        expect(Math.abs(re.reduce((sum, v) => sum + v, 0) - trace(a, n))).toBeLessThan(1e-13 * n * size);
        expect(im.reduce((sum, v) => sum + v, 0)).toBe(0);
        let square = 0;
        for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) square += a[i * n + j] * a[j * n + i];
        const sum = re.reduce((total, v, i) => total + v * v - im[i] * im[i], 0);
        expect(Math.abs(sum - square)).toBeLessThan(1e-13 * n * size * size);
      }),
    );
  });

  it('are unchanged when states are scaled by 1e-9 … 1e9', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 24 }), fc.nat(), (n, seed) => {
        const a = randomMatrix(n, seed);
        expect(spectrumDistance(eigenvalues(scaled(a, n, 9, seed), n), eigenvalues(a, n))).toBeLessThan(1e-6 * norm(a));
      }),
    );
  });

  it('are exact for a delay line that nothing feeds, at the end of a feedback loop', () => {
    const n = 12;
    const a = new Float64Array(n * n);
    a[0] = 0.9;
    a[1] = 0.3;
    a[n] = -0.2;
    a[n + 1] = 0.7;
    for (let i = 2; i < n; i++) a[i * n + i - 1] = 1e6;
    const { re, im } = eigenvalues(a, n);
    expect([...re].filter((v, i) => v === 0 && im[i] === 0)).toHaveLength(n - 2);
  });

  it('of a defective matrix stay within the root of rounding', () => {
    const n = 6;
    const jordan = new Float64Array(n * n);
    for (let i = 0; i < n; i++) jordan[i * n + i] = 0.5;
    for (let i = 0; i + 1 < n; i++) jordan[i * n + i + 1] = 1;
    const stream = new RandomStream(5, 0, 0);
    // a similarity by a unit lower triangular matrix and its inverse, in integers: no rounding
    for (let i = 1; i < n; i++) {
      const factor = Math.floor(3 * stream.uniformAt(i)) + 1;
      for (let j = 0; j < n; j++) jordan[i * n + j] += factor * jordan[(i - 1) * n + j];
      for (let j = 0; j < n; j++) jordan[j * n + i - 1] -= factor * jordan[j * n + i];
    }
    const expected = { re: new Float64Array(n).fill(0.5), im: new Float64Array(n) };
    expect(spectrumDistance(eigenvalues(jordan, n), expected)).toBeLessThan(0.05);
    const residual = largestResidual(jordan, n);
    expect(Math.max(residual.right, residual.left)).toBeLessThan(1e-13 * norm(jordan));
  });

  it('refuses what it must not answer for, by name', () => {
    expect(() => eigenvalues(Float64Array.of(1, 2, 3), 2)).toThrow(/3 entries: 2×2 needs 4/);
    expect(() => eigenvalues(Float64Array.of(1, Number.NaN, 3, 4), 2)).toThrow(/matrix\[0\]\[1\] NaN/);
    expect(() => eigenvalues(new Float64Array(201 * 201), 201)).toThrow(/201 is too large: at most 200/);
  });
});

describe('eigenDecomposition', () => {
  it('has small residuals on both sides, and left and right vectors of different eigenvalues are orthogonal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (n, seed) => {
        const a = randomMatrix(n, seed);
        const size = norm(a);
        const residual = largestResidual(a, n);
        expect(residual.right).toBeLessThan(1e-12 * size);
        expect(residual.left).toBeLessThan(1e-12 * size);
        const { values, right, left } = eigenDecomposition(a, n);
        for (let k = 0; k < n; k++) {
          for (let l = 0; l < n; l++) {
            const gap = Math.hypot(values.re[k] - values.re[l], values.im[k] - values.im[l]);
            if (l === k || gap < 1e-3) continue;
            let re = 0;
            let im = 0;
            for (let i = 0; i < n; i++) {
              re += left.re[k * n + i] * right.re[l * n + i] - left.im[k * n + i] * right.im[l * n + i];
              im += left.re[k * n + i] * right.im[l * n + i] + left.im[k * n + i] * right.re[l * n + i];
            }
            expect(Math.hypot(re, im) * gap).toBeLessThan(1e-12 * size);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the eigenvalues of `eigenvalues`', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), (n, seed) => {
        const a = randomMatrix(n, seed);
        expect(spectrumDistance(eigenDecomposition(a, n).values, eigenvalues(a, n))).toBeLessThan(1e-7 * norm(a));
      }),
    );
  });

  it('stays finite for a long delay line', () => {
    const n = 40;
    const a = new Float64Array(n * n);
    for (let i = 1; i < n; i++) a[i * n + i - 1] = 1;
    const residual = largestResidual(a, n);
    expect(Math.max(residual.right, residual.left)).toBeLessThan(1e-13);
  });
});

it('comes to an end where half of 36 eigenvalues are 0 but for rounding, and has the others right', () => {
  // a product of closed-loop matrices with an 8-step delay line; the others by numpy.linalg.eigvals (LAPACK)
  const stalling = JSON.parse(readFileSync('tests/fixtures/stalling-eigenvalues.json', 'utf8')) as {
    n: number;
    float64LittleEndianBase64: string;
    'eigenvaluesAbove0.01': [number, number][];
  };
  const bytes = Buffer.from(stalling.float64LittleEndianBase64, 'base64');
  const matrix = Float64Array.from({ length: stalling.n ** 2 }, (_, k) => bytes.readDoubleLE(8 * k));
  const { re, im } = eigenvalues(matrix, stalling.n);
  const large = Array.from(re, (value, k) => [value, im[k]]).filter(([a, b]) => Math.hypot(a, b) > 0.01);
  const expected = stalling['eigenvaluesAbove0.01'];
  const split = (all: number[][]) => ({
    re: Float64Array.from(all, ([a]) => a),
    im: Float64Array.from(all, ([, b]) => b),
  });
  expect(large).toHaveLength(expected.length);
  expect(spectrumDistance(split(large), split(expected))).toBeLessThan(1e-8);
});
