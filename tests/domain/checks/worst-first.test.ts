import { describe, expect, it } from 'vitest';
import type { Check } from '@/server/domain/checks/check-state';
import { worstFirst } from '@/server/domain/checks/worst-first';

const check = (name: string, state: Check['state'], value: number | null, limit: number | null): Check => ({
  name,
  state,
  value,
  limit,
  unit: '',
  reason: '',
});

describe('worstFirst', () => {
  it('puts states in order, then the greatest shortfall, then the least headroom', () => {
    const checks = [
      check('wide', 'pass', 20, 6),
      check('infinite', 'pass', null, 6),
      check('windowGrowth@0', 'pass', 0.997, 1),
      check('narrow', 'pass', 3.15, 3),
      check('saturated', 'warn', null, 30),
      check('unknown', 'not run', null, null),
      check('short', 'fail', 2.59, 3),
      check('far short', 'fail', 0.031, 0.15),
      check('windowGrowth@0.05', 'fail', 1.0975, 1),
      check('unstable', 'fail', 24.3, 6),
      check('margins@0.15', 'fail', null, null),
      check('windowGrowth@0.15', 'fail', null, 1),
    ];
    expect(worstFirst(checks).map(({ name }) => name)).toEqual([
      'margins@0.15',
      'windowGrowth@0.15',
      'far short',
      'short',
      'windowGrowth@0.05',
      'unstable',
      'unknown',
      'saturated',
      'narrow',
      'wide',
      'infinite',
      'windowGrowth@0',
    ]);
  });

  it('keeps the order it was given where nothing tells two checks apart, and leaves its input alone', () => {
    const checks = [check('b', 'pass', null, 1), check('a', 'pass', null, 1)];
    expect(worstFirst(checks).map(({ name }) => name)).toEqual(['b', 'a']);
    expect(checks.map(({ name }) => name)).toEqual(['b', 'a']);
  });
});
