import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contour } from '@/server/domain/stability/map';

const grid = (columns: number, rows: number, f: (column: number, row: number) => number | null) =>
  Array.from({ length: columns * rows }, (_, k) => f(k % columns, Math.floor(k / columns)));

describe('contour', () => {
  it('of a plane is one straight line, exactly where the plane crosses the level', () => {
    const slope = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(slope, slope, fc.double({ min: -5, max: 5, noNaN: true }), (a, b, level) => {
        const lines = contour(
          grid(7, 5, (i, j) => a * (i - 3) + b * (j - 2)),
          7,
          5,
          level,
        );
        expect(lines.length).toBeLessThanOrEqual(1);
        for (const [i, j] of lines.flat()) {
          const size = Math.abs(a) + Math.abs(b);
          expect(Math.abs(a * (i - 3) + b * (j - 2) - level)).toBeLessThanOrEqual(1e-12 * (1 + 8 * size));
        }
      }),
    );
  });

  it('of a hill is a closed ring about it', () => {
    const [ring, ...others] = contour(
      grid(9, 9, (i, j) => -(i - 4) * (i - 4) - (j - 4) * (j - 4)),
      9,
      9,
      -5.5,
    );
    expect(others).toEqual([]);
    expect(ring.at(-1)).toEqual(ring[0]);
    for (const [i, j] of ring) expect(Math.sqrt((i - 4) ** 2 + (j - 4) ** 2)).toBeCloseTo(Math.sqrt(5.5), 0);
  });

  it('separates the corners of a saddle by its mean', () => {
    expect(contour([2, -1, -1, 2], 2, 2, 0)).toHaveLength(2);
    const cut = (values: number[]) => contour(values, 2, 2, 0).map((line) => line.map(([i, j]) => i + j));
    // mean above: the two low corners (sum of coordinates 1) are cut off; below: the two high ones
    for (const sums of cut([2, -1, -1, 2])) expect(sums.every((sum) => sum > 0.5 && sum < 1.5)).toBe(true);
    expect(cut([1, -2, -2, 1]).map((sums) => Math.min(...sums) < 0.5)).toEqual(expect.arrayContaining([true, false]));
  });

  it('ends where a value is missing, and is empty where nothing crosses', () => {
    expect(contour([1, 1, 1, 1], 2, 2, 0)).toEqual([]);
    const broken = grid(5, 3, (i, j) => (i === 2 && j === 1 ? null : j - 0.5));
    const lines = contour(broken, 5, 3, 0);
    const spans = lines.map((line) => line.map(([i]) => i).sort());
    expect(spans).toEqual(
      expect.arrayContaining([
        [0, 1],
        [3, 4],
      ]),
    );
    expect(lines).toHaveLength(2);
  });

  it('ends only on the border of the grid, or closes', () => {
    const values = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(values, (heights) => {
        for (const line of contour(heights, 6, 5, 0.5)) {
          const [first, last] = [line[0], line.at(-1)!];
          if (line.length > 2 && first[0] === last[0] && first[1] === last[1]) continue;
          for (const [i, j] of [first, last]) expect(i === 0 || i === 5 || j === 0 || j === 4).toBe(true);
        }
      }),
    );
  });
});
