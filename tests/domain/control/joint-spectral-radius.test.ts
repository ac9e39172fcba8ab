import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonLyapunov, discrete, jointSpectralRadius, type JointSpectralRadius } from '@/server/domain/control';
import { product as times, radius, randomMatrix, rescaled, transposed } from './random-matrices';

/** what every answer must be: bounds in order, and a product that grows as the lower one says */
function sound(matrices: readonly Float64Array[], n: number, result: JointSpectralRadius): JointSpectralRadius {
  expect(result.lower).toBeLessThanOrEqual(result.upper);
  const [first, ...rest] = result.product;
  const grown = rest.reduce((so, index) => times(matrices[index], so, n), matrices[first]);
  expect(radius(grown, n) ** (1 / result.product.length)).toBeCloseTo(result.lower, 6);
  if (result.state === 'within accuracy')
    expect(result.upper).toBeLessThanOrEqual(result.lower * (1 + result.accuracy));
  return result;
}

const bounds = (matrices: readonly Float64Array[], n: number, accuracy = 1e-3, maxProducts = 2000) =>
  sound(matrices, n, jointSpectralRadius(matrices, n, { accuracy, maxProducts }));

describe('known joint spectral radii', () => {
  it('case 15: the golden ratio, by the two shears in turn', () => {
    const result = bounds([Float64Array.of(1, 1, 0, 1), Float64Array.of(1, 0, 1, 1)], 2, 1e-6);
    expect(result.state).toBe('within accuracy');
    expect(result.lower).toBeCloseTo(1.618033988749895, 12);
    expect([...result.product].sort()).toEqual([0, 1]);
  });

  it('stays an upper bound however coarse the accuracy asked', () => {
    const { upper } = bounds([Float64Array.of(1, 1, 0, 1), Float64Array.of(1, 0, 1, 1)], 2, 0.7);
    expect(upper).toBeGreaterThanOrEqual(1.618033988749895);
  });

  it('case 16: each radius 0.5, alternating growth 2.118', () => {
    const matrices = [Float64Array.of(0.5, 2, 0, 0.5), Float64Array.of(0.5, 0, 2, 0.5)];
    const result = bounds(matrices, 2, 1e-6);
    expect(result.lower).toBeCloseTo(Math.sqrt((4.5 + Math.sqrt(20)) / 2), 12);
    expect(result.lower).toBeCloseTo(2.118, 3);
    expect(result.state).toBe('within accuracy');
  });

  it('shears of unequal size: still in turn, √0.9 of the golden ratio', () => {
    const matrices = [Float64Array.of(1, 1, 0, 1), Float64Array.of(0.9, 0, 0.9, 0.9)];
    const result = bounds(matrices, 2, 1e-3);
    expect(result.lower).toBeCloseTo(Math.sqrt(0.9) * 1.618033988749895, 12);
    expect(result.lower).toBeGreaterThanOrEqual(bruteForce(matrices, 2, 8) * (1 - 1e-12));
    expect(result.state).toBe('within accuracy');
  });

  it('1 where no quadratic form shows less than √2: {[1 0; 1 0], [0 1; 0 −1]} (Ahmadi et al., SIAM J. Control Optim. 52, 2014)', () => {
    // products are ± one of four matrices of entries 0 and ±1, so the radius is exactly 1
    const matrices = [Float64Array.of(1, 0, 1, 0), Float64Array.of(0, 1, 0, -1)];
    const result = bounds(matrices, 2, 0.06, 40_000);
    expect(result).toMatchObject({ state: 'within accuracy', lower: 1 });
    const form = commonLyapunov(matrices, 2, discrete(1));
    expect(form.state).toBe('none found');
    expect(form.growth).toBeCloseTo(Math.SQRT2, 2);
  });
});

/** max ρ(product)^(1/length) over every product of up to `longest` factors */
function bruteForce(matrices: readonly Float64Array[], n: number, longest: number): number {
  let level = matrices.map((a) => a);
  let best = 0;
  for (let length = 1; length <= longest; length++) {
    for (const one of level) best = Math.max(best, radius(one, n) ** (1 / length));
    level = level.flatMap((one) => matrices.map((a) => times(a, one, n)));
  }
  return best;
}

describe('jointSpectralRadius', () => {
  const families = fc.record({
    n: fc.integer({ min: 2, max: 4 }),
    count: fc.integer({ min: 2, max: 3 }),
    seed: fc.nat(1e6),
  });
  const familyOf = ({ n, count, seed }: { n: number; count: number; seed: number }) =>
    Array.from({ length: count }, (_, i) => randomMatrix(n, seed + i));

  it('holds every product between its bounds', () => {
    fc.assert(
      fc.property(families, (of) => {
        const matrices = familyOf(of);
        const result = bounds(matrices, of.n, 0.02, 300);
        const known = bruteForce(matrices, of.n, 5);
        expect(result.upper).toBeGreaterThanOrEqual(known * (1 - 1e-9));
        if (result.state === 'within accuracy') expect(result.lower).toBeGreaterThanOrEqual(known / 1.02 - 1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it('scales with the matrices, and does not change with the units of the states or by transposing', () => {
    fc.assert(
      fc.property(families, (of) => {
        const matrices = familyOf(of);
        const overlaps = (one: JointSpectralRadius, other: JointSpectralRadius, factor = 1) => {
          expect(one.lower * factor).toBeLessThanOrEqual(other.upper * (1 + 1e-9));
          expect(other.lower).toBeLessThanOrEqual(one.upper * factor * (1 + 1e-9));
        };
        const plain = bounds(matrices, of.n, 0.02, 200);
        overlaps(plain, bounds(matrices.map((a) => a.map((value) => -8 * value)), of.n, 0.02, 200), 8); // prettier-ignore
        const similar = bounds(matrices.map((a) => rescaled(a, of.n, of.seed)), of.n, 0.02, 200); // prettier-ignore
        overlaps(plain, similar);
        expect(similar.upper).toBeLessThan(plain.upper * 1.05);
        overlaps(plain, bounds(matrices.map((a) => transposed(a, of.n)), of.n, 0.02, 200)); // prettier-ignore
      }),
      { numRuns: 10 },
    );
  });

  it('is the spectral radius of one matrix, and the greatest of a commuting family', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.nat(1e6), (n, seed) => {
        const a = randomMatrix(n, seed);
        const alone = bounds([a], n, 0.01);
        expect(alone.lower).toBeCloseTo(radius(a, n), 9);
        expect(alone.state).toBe('within accuracy');
        // polynomials in one matrix commute
        const square = times(a, a, n);
        const family = [
          a,
          square.map((value) => 0.3 * value),
          a.map((value, at) => 0.2 * value + (at % (n + 1) === 0 ? 0.5 : 0)),
        ];
        const commuting = bounds(family, n, 0.02);
        const greatest = Math.max(...family.map((one) => radius(one, n)));
        expect(commuting.lower).toBeCloseTo(greatest, 7);
        expect(commuting.upper).toBeGreaterThanOrEqual(greatest * (1 - 1e-12));
      }),
      { numRuns: 20 },
    );
  });

  it('splits a triangular family exactly, whatever couples its blocks', () => {
    const family = [
      Float64Array.of(0.3, 0, 0, 1e6, -0.8, 0, 5, 1e3, 0.1),
      Float64Array.of(-0.7, 0, 0, 3, 0.2, 0, 1e6, 1, 0.6),
    ];
    expect(bounds(family, 3, 1e-12)).toMatchObject({
      state: 'within accuracy',
      lower: 0.8,
      upper: 0.8,
      product: [0],
      examined: 0,
    });
    const nilpotent = [Float64Array.of(0, 0, 1, 0), Float64Array.of(0, 0, -7, 0)];
    expect(jointSpectralRadius(nilpotent, 2)).toMatchObject({ state: 'within accuracy', lower: 0, upper: 0 });
  });

  it('says so where the budget ends first, with bounds that hold', () => {
    const turn = (angle: number, size: number) =>
      Float64Array.of(
        size * Math.cos(angle),
        -2 * size * Math.sin(angle),
        (size * Math.sin(angle)) / 2,
        size * Math.cos(angle),
      );
    const matrices = [turn(1, 0.95), transposed(turn(1.3, 1), 2), Float64Array.of(0.9, 0.4, 0, -0.6)];
    const short = bounds(matrices, 2, 1e-9, 10);
    expect(short.state).toBe('budget ended');
    expect(short.examined).toBeLessThanOrEqual(10);
    const long = bounds(matrices, 2, 1e-9, 2000);
    expect(long.upper).toBeLessThanOrEqual(short.upper);
    expect(long.lower).toBeGreaterThanOrEqual(short.lower);
    expect(bruteForce(matrices, 2, 6)).toBeLessThanOrEqual(long.upper);
  });
});
