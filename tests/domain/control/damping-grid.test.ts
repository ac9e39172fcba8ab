import { describe, expect, it } from 'vitest';
import { dampingGrid } from '@/server/domain/control';

describe('dampingGrid', () => {
  const curves = dampingGrid([0, 0.1, 0.7], [0.2, Math.PI]);
  const sizes = ([re, im]: readonly [number, number]) => {
    const [decay, angle] = [Math.log(Math.hypot(re, im)), Math.atan2(im, re)];
    return { decay, angle, frequency: Math.hypot(decay, angle) };
  };

  it('has the damping ratio −Re ln z / |ln z| along a curve of constant damping, which ends at z < 0', () => {
    for (const { value, points } of curves.filter(({ kind }) => kind === 'damping')) {
      expect(points[0]).toEqual([1, 0]);
      for (const point of points.slice(1, -1)) {
        const { decay, frequency } = sizes(point);
        expect(-decay / frequency).toBeCloseTo(value, 10);
      }
      expect(Math.abs(sizes(points[points.length - 1]).angle)).toBeCloseTo(Math.PI, 10);
    }
  });

  it('has |ln z| along a curve of constant frequency, from the unit circle to the real axis', () => {
    for (const { value, points } of curves.filter(({ kind }) => kind === 'frequency')) {
      for (const point of points) expect(sizes(point).frequency).toBeCloseTo(value, 10);
      expect(sizes(points[0]).decay).toBeCloseTo(0, 12);
      expect(points[points.length - 1][1]).toBe(0);
    }
  });
});
