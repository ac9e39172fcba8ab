import { describe, expect, it } from 'vitest';
import {
  comparedRuns,
  differsIn,
  type FinishedRun,
  sharedMetrics,
} from '@/app/stress/compare/_components/compared-runs';

const summary = (mean: number) => ({ mean, unit: 'USD' });

/** A run of eth with btc beside it, as far as a comparison looks at it. */
const run = (id: string, besidesParameters: Record<string, Record<string, number>>) =>
  ({
    id,
    marketSlug: 'eth',
    marketName: 'ETH',
    seriesName: 'eth',
    inputs: {
      parameters: {},
      besides: ['btc'],
      besidesParameters,
      deleveraging: 'none',
      scenario: { name: 'shock-ramp', shock: 0.1, horizonSeconds: 3600, holdSeconds: 0 },
      seed: 1,
      accounts: 10,
    },
    result: {
      paths: 3,
      metrics: { badDebt: summary(1), 'slippage.eth': summary(2), 'slippage.btc': summary(3) },
    },
  }) as unknown as FinishedRun;

describe('compared stress runs', () => {
  it('show the outcomes of the market asked about, and not of one that ran beside it', () => {
    const compared = comparedRuns([run('a', {}), run('b', {})]);
    expect(sharedMetrics(compared).toSorted()).toEqual(['badDebt', 'slippage']);
    expect(compared.map(({ metrics }) => metrics.slippage.mean)).toEqual([2, 2]);
  });

  it('say so where the markets beside it changed in one and not in the other', () => {
    expect(differsIn([run('a', {}), run('b', { btc: { 'margin.base': 0.01 } })])).toEqual(['changes beside it']);
  });
});
