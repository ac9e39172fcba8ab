import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseNormal, philox4x32, philox4x32Block, RandomStream, uniformFromWords } from '@/server/domain/elementary';

/** Known answers of Random123 1.14, tests/kat_vectors, "philox4x32 10": counter, key, result. */
const KNOWN: [number[], number[], number[]][] = [
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  ],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
];

function moments(values: number[]): { mean: number; variance: number; skewness: number; kurtosis: number } {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const central = (p: number) => values.reduce((sum, v) => sum + (v - mean) ** p, 0) / values.length;
  const variance = central(2);
  return { mean, variance, skewness: central(3) / variance ** 1.5, kurtosis: central(4) / variance ** 2 };
}

describe('philox4x32', () => {
  it.each(KNOWN)('gives the published words for counter %j and key %j', (counter, key, expected) => {
    const out = new Uint32Array(4);
    philox4x32Block(Uint32Array.from(counter), Uint32Array.from(key), out);
    expect([...out]).toEqual(expected);
  });

  it('places seed, path, stream and counter in key and counter words', () => {
    const out = new Uint32Array(4);
    philox4x32Block(Uint32Array.of(7, 2, 11, 13), Uint32Array.of(5, 3), out);
    expect([...philox4x32(3 * 2 ** 32 + 5, 13, 11, 2 * 2 ** 32 + 7)]).toEqual([...out]);
  });

  it('refuses what is not a whole number in range, by name', () => {
    expect(() => philox4x32(0.5, 0, 0, 0)).toThrow(/seed 0\.5/);
    expect(() => new RandomStream(1, -1, 0)).toThrow(/path -1/);
    expect(() => new RandomStream(1, 0, 2 ** 32)).toThrow(/stream 4294967296/);
    expect(() => new RandomStream(1, 0, 0).uniformAt(Number.NaN)).toThrow(/index NaN/);
  });
});

describe('uniforms and normals', () => {
  it('never reach 0 or 1', () => {
    expect(uniformFromWords(0, 0)).toBe(2 ** -53);
    expect(uniformFromWords(0xffffffff, 0xffffffff)).toBe(1 - 2 ** -53);
    expect(Number.isFinite(inverseNormal(uniformFromWords(0, 0)))).toBe(true);
    expect(Number.isFinite(inverseNormal(uniformFromWords(0xffffffff, 0xffffffff)))).toBe(true);
  });

  it('do not depend on the order of drawing', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.array(fc.nat(1000), { minLength: 1 }),
        (seed, path, stream, order) => {
          const shared = new RandomStream(seed, path, stream);
          for (const index of order)
            expect(shared.normalAt(index)).toBe(new RandomStream(seed, path, stream).normalAt(index));
        },
      ),
    );
  });

  it('have the moments of their distributions, within 5 standard errors', () => {
    const count = 200_000;
    const stream = new RandomStream(42, 3, 9);
    const uniform = moments(Array.from({ length: count }, (_, i) => stream.uniformAt(i)));
    expect(Math.abs(uniform.mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / count));
    expect(Math.abs(uniform.variance - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / 180 / count));
    const normal = moments(Array.from({ length: count }, (_, i) => stream.normalAt(i)));
    expect(Math.abs(normal.mean)).toBeLessThan(5 * Math.sqrt(1 / count));
    expect(Math.abs(normal.variance - 1)).toBeLessThan(5 * Math.sqrt(2 / count));
    expect(Math.abs(normal.skewness)).toBeLessThan(5 * Math.sqrt(6 / count));
    expect(Math.abs(normal.kurtosis - 3)).toBeLessThan(5 * Math.sqrt(24 / count));
  });

  it('are uncorrelated between neighbouring indices, paths and streams', () => {
    const count = 100_000;
    const base = new RandomStream(42, 3, 9);
    const others = [new RandomStream(42, 4, 9), new RandomStream(42, 3, 10), new RandomStream(43, 3, 9)];
    const correlation = (other: RandomStream, lag: number) => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += base.normalAt(i) * other.normalAt(i + lag);
      return Math.abs(sum / count);
    };
    expect(correlation(new RandomStream(42, 3, 9), 1)).toBeLessThan(5 / Math.sqrt(count));
    for (const other of others) expect(correlation(other, 0)).toBeLessThan(5 / Math.sqrt(count));
  });

  it('inverts the normal distribution (values of scipy.stats.norm.ppf 1.17)', () => {
    for (const [probability, quantile] of [
      [0.975, 1.959963984540054],
      [0.3, -0.5244005127080409],
      [0.05, -1.6448536269514729],
      [1e-10, -6.361340902404056],
      [2 ** -53, -8.209536151601387],
      [1 - 2 ** -20, 4.763001034267814],
    ])
      expect(Math.abs(inverseNormal(probability) / quantile - 1)).toBeLessThan(2e-15);
    expect(inverseNormal(0.5)).toBe(0);
  });
});
