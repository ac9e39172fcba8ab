import { describe, expect, it } from 'vitest';
import { initialState, type Market, marketModel, parseMarket, shockInputs, step } from '@/server/domain/market';
import { depthDemand } from '@/server/domain/market/laws/liquidity';
import { DEFAULT_POLICY, latencyMargins, stabilityReport } from '@/server/domain/stability';
import { driftedMarket } from '@/server/domain/stability/latency/drifted-market';
import { DEFAULT_DRIFT, volatilityFactor } from '@/server/domain/stability/latency/late-execution';
import { CALM_DEFAULT } from '../../../fixtures/calm-default-market';

const gentle: Market = {
  ...CALM_DEFAULT,
  margin: { ...CALM_DEFAULT.margin, volatilityMultiplier: 1 },
  liquidation: { ...CALM_DEFAULT.liquidation, closeFraction: 0.2 },
};
const brief = { ...DEFAULT_POLICY, operatingPoints: [{ shock: 0.15, horizonSeconds: 3600 }] };

describe('signals that are late', () => {
  const { signals } = latencyMargins(gentle, brief, { blocks: 11, days: 0 });

  it('lengthen the delay line by whole intervals, and are judged as a market of that latency', () => {
    expect(signals.rows.map(({ delayIntervals }) => delayIntervals)).toEqual([1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4]);
    const report = stabilityReport({ ...gentle, signals: { ...gentle.signals, latency: 192 } }, brief);
    const last = signals.rows[11];
    expect(last.state).toBe(report.verdict.state);
    expect(last.windowGrowth).toBe(report.operatingPoints[0].judgedWindowGrowth);
    expect(last.criticalShock).toBe(report.criticalShock);
    const decibels = report.verdict.checks.filter(({ name }) => name.startsWith('gainMargin'));
    expect(last.gainMarginDecibels!.value).toBe(Math.min(...decibels.map(({ value }) => value ?? Infinity)));
  });

  it('agree with the report when they are in time, and tell the least delay margins', () => {
    const report = stabilityReport(gentle, brief);
    expect(signals.rows[0]).toMatchObject({ blocks: 0, lateSeconds: 0, state: report.verdict.state });
    const [{ loops }] = report.operatingPoints;
    const funding = signals.delayMargins.find(({ channel }) => channel === 'funding')!;
    expect(funding).toEqual({
      channel: 'funding',
      shock: 0.15,
      seconds: loops.funding!.delayMargin!.seconds,
      intervals: loops.funding!.delayMargin!.intervals,
    });
    expect(funding.intervals).toBe(Math.floor(funding.seconds / 60));
  });

  it('name the first block that fails and the first that grows, or none of those asked for', () => {
    const failing = latencyMargins(CALM_DEFAULT, brief, { blocks: 0, days: 0 }).signals;
    expect([failing.firstFailure, failing.firstGrowth]).toEqual([0, 0]);
    const states = signals.rows.map(({ state }) => state);
    expect(signals.firstFailure).toBe(states.includes('fail') ? states.indexOf('fail') : null);
  });

  it('refuse what is out of range by name', () => {
    expect(() => latencyMargins(gentle, brief, { blocks: 500 })).toThrow('a delay of at most 20 intervals, not 101');
    expect(() => latencyMargins(gentle, brief, { blocks: -1 })).toThrow('blocks -1 is out of range');
    expect(() => latencyMargins(gentle, brief, { blockSeconds: 0 })).toThrow('blockSeconds 0 is out of range');
    expect(() => latencyMargins(gentle, brief, { blocks: 0, days: 91 })).toThrow('days 91 is out of range');
  });
});

describe('execution that is late', () => {
  it('is judged at both ends of a range that widens with the days', () => {
    const { execution } = latencyMargins(gentle, brief, { blocks: 0, days: 4 });
    expect(execution.rows.map(({ days }) => days)).toEqual([0, 1, 2, 3, 4]);
    const factors = execution.rows.map((row) => row.volatilityFactor);
    expect(factors[0]).toBe(1);
    expect(factors).toEqual(factors.toSorted((a, b) => a - b));
    const last = execution.rows[4];
    const wilder = stabilityReport(driftedMarket(gentle, last.volatilityFactor), brief);
    expect(last.wilder.state).toBe(wilder.verdict.state);
    expect(last.wilder.criticalShock).toBe(wilder.criticalShock);
    expect(execution.drift.source).toBe('default');
  });

  it('has a standard deviation of ν√n at first and of ν√(τ/2) in the end, days in years', () => {
    const sd = (days: number) => Math.log(volatilityFactor(days, DEFAULT_DRIFT)) / 1.6448536269514722;
    expect(sd(0.01) / (2.5 * Math.sqrt(0.01 / 365))).toBeCloseTo(1, 3);
    expect(sd(4000)).toBeCloseTo(2.5 * Math.sqrt(20 / 365), 9);
    // measured: 0.54–0.55 after 30 days, 0.59–0.61 after 60
    expect(sd(30)).toBeCloseTo(0.52, 2);
    expect(sd(60)).toBeCloseTo(0.57, 2);
  });
});

describe('driftedMarket', () => {
  const spread = {
    ...CALM_DEFAULT,
    signals: { ...CALM_DEFAULT.signals, impliedWeight: 0.3 },
    liquidity: { ...CALM_DEFAULT.liquidity, rangeVolatilityGain: 0.4, spreadVolatilityGain: 0.003 },
  };

  it('is a market, at rest at the new volatility with the depth that the old one would offer', () => {
    const drifted = parseMarket(driftedMarket(spread, 1.8));
    const model = marketModel(drifted);
    const rest = initialState(model);
    const next = new Float64Array(model.dimension);
    step(model, rest, shockInputs(model, 0), next);
    next.forEach((value, k) => expect(Math.abs(value - rest[k])).toBeLessThanOrEqual(1e-12 * Math.max(1, rest[k])));
  });

  it('leaves the law of depth as it was: the same depth at every volatility', () => {
    const before = marketModel(spread).constants;
    const after = marketModel(driftedMarket(spread, 1.8)).constants;
    for (const [volatility, variance] of [
      [1e-4, 1e-8],
      [3e-4, 2e-8],
      [5e-5, 9e-9],
    ]) {
      const ratio = depthDemand(after, volatility, variance) / depthDemand(before, volatility, variance);
      expect(ratio).toBeCloseTo(1, 12);
    }
    expect(driftedMarket(CALM_DEFAULT, 1)).toEqual(CALM_DEFAULT);
  });
});
