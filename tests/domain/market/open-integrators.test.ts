import { describe, expect, it } from 'vitest';
import { openIntegrators } from '@/server/domain/market';

describe('openIntegrators', () => {
  it('finds a state that nothing feeds and one that feeds nothing', () => {
    // prettier-ignore
    const a = Float64Array.from([
      1, 0, 0,
      0.5, 0.9, 0,
      0, 0.2, 1,
    ]);
    expect(openIntegrators(a, 3)).toEqual([0, 2]);
  });

  it('leaves an integrator in a loop alone', () => {
    expect(openIntegrators(Float64Array.from([1, 0.1, -0.1, 0.9]), 2)).toEqual([]);
  });

  it('follows a chain: an integrator that feeds only another open one is open', () => {
    // prettier-ignore
    const a = Float64Array.from([
      1, 0, 0.3,
      0.1, 1, 0,
      0, 0, 0.5,
    ]);
    expect(openIntegrators(a, 3)).toEqual([0, 1]);
  });
});
