import { describe, expect, it } from 'vitest';
import { nicholsGrid } from '@/server/domain/control';

const LEVELS = [-20, -3, 0, 3, 12];
const ANGLES = [-20, -90, -180, -270, -355];
const RADIANS = Math.PI / 180;

/** T = L/(1 + L) of an open loop in degrees and dB. */
function closedLoop([degrees, decibels]: readonly [number, number]) {
  const size = 10 ** (decibels / 20);
  const [re, im] = [size * Math.cos(degrees * RADIANS), size * Math.sin(degrees * RADIANS)];
  const below = (1 + re) * (1 + re) + im * im;
  return { re: (re * (1 + re) + im * im) / below, im: im / below };
}

describe('nicholsGrid', () => {
  const contours = nicholsGrid(LEVELS, ANGLES);

  it('gives every closed-loop magnitude back along its contour', () => {
    for (const { value, points } of contours.filter(({ kind }) => kind === 'magnitude')) {
      for (const point of points) {
        const { re, im } = closedLoop(point);
        expect(20 * Math.log10(Math.hypot(re, im))).toBeCloseTo(value, 8);
      }
    }
  });

  it('gives every closed-loop phase back along its contour', () => {
    for (const { value, points } of contours.filter(({ kind }) => kind === 'phase')) {
      for (const point of points) {
        const { re, im } = closedLoop(point);
        const off = Math.atan2(im, re) / RADIANS - value;
        expect(off - 360 * Math.round(off / 360)).toBeCloseTo(0, 6);
      }
    }
  });

  it('keeps to one turn, without jumps', () => {
    for (const { points } of contours) {
      expect(points.length).toBeGreaterThan(50);
      points.forEach(([degrees], k) => {
        expect(degrees).toBeGreaterThanOrEqual(-360);
        expect(degrees).toBeLessThanOrEqual(0);
        if (k > 0) expect(Math.abs(degrees - points[k - 1][0])).toBeLessThan(30);
      });
    }
  });
});
