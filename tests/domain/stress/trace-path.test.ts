import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStressRun, runPath, tracePath } from '@/server/domain/stress';
import { smallMarket } from './reference-cases';

function run(changes: object = {}) {
  const market = smallMarket();
  const baseline = { ...market, liquidation: { ...market.liquidation, closeFraction: 0.2 } };
  return parseStressRun({
    markets: [{ name: 'ETH', market, asset: 'ETH' }],
    baseline: [{ name: 'ETH', market: baseline, asset: 'ETH' }],
    book: { accounts: 60, seed: 1 },
    scenario: { name: 'gbm', volatility: 3, durationSeconds: 14_400 },
    paths: 50,
    seed: 7,
    insurance: 1e5,
    ...changes,
  });
}

describe('a path traced step by step', () => {
  test('comes to what the run came to, to the last bit, whichever path it is', () => {
    const of = run();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 49 }), (path) => {
        const [proposal, baseline] = tracePath(of, path);
        const outcomes = runPath(of, path);
        expect(proposal.result).toEqual(outcomes.proposal);
        expect(baseline.result).toEqual(outcomes.baseline);
      }),
      { numRuns: 20 },
    );
  });

  test('has events that sum to the notional liquidated, by step and in all', () => {
    const of = run();
    let seen = 0;
    for (let path = 0; path < 10; path++)
      for (const trace of tracePath(of, path)) {
        const { liquidated } = trace.markets.ETH;
        seen += trace.events.length;
        for (let step = 1; step < liquidated.length; step++) {
          const here = trace.events.filter((event) => event.step === step);
          const closed = here.reduce((sum, { closedNotional }) => sum + Math.abs(closedNotional), 0);
          expect(closed).toBeCloseTo(liquidated[step] - liquidated[step - 1], 4);
        }
        if ('badDebt' in trace.result) expect(trace.insuranceFund.at(-1)).toBe(trace.result.insuranceFund);
      }
    expect(seen).toBeGreaterThan(20);
  });

  test('starts at rest, one entry a step, with mark and fundamental apart by the displacement alone', () => {
    const [{ markets, insuranceFund, intervalSeconds }] = tracePath(run(), 3);
    expect(intervalSeconds).toBe(60);
    expect(markets.ETH.mark).toHaveLength(241);
    expect(insuranceFund).toHaveLength(241);
    expect(markets.ETH.mark[0]).toBe(markets.ETH.fundamental[0]);
    expect(Math.max(...markets.ETH.mark.map((mark, k) => Math.abs(mark - markets.ETH.fundamental[k])))).toBeGreaterThan(
      0,
    );
  });

  test('that does not exist, or is too long to be kept, is refused', () => {
    expect(() => tracePath(run(), 50)).toThrow(/path 50 .*from 0 to 49/);
    expect(() => tracePath(run(), 1.5)).toThrow(/path 1\.5/);
    const long = run({ scenario: { name: 'gbm', volatility: 0.1, durationSeconds: 60 * 100_001 } });
    expect(() => tracePath(long, 0)).toThrow(/100001 .*at most 100000 steps/);
  });
});
