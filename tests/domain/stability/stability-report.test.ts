import { describe, expect, it } from 'vitest';
import type { Check } from '@/server/domain/checks/check-state';
import { channelMargins, linearise, loopSystem, type Market, marketModel, trajectory } from '@/server/domain/market';
import { analysis, DEFAULT_POLICY, stabilityReport, verdict } from '@/server/domain/stability';
import { CALM_DEFAULT, REFERENCE_CASES } from '../market/reference';

function tuned(volatilityMultiplier: number, closeFraction: number): Market {
  return {
    ...CALM_DEFAULT,
    margin: { ...CALM_DEFAULT.margin, volatilityMultiplier },
    liquidation: { ...CALM_DEFAULT.liquidation, closeFraction },
  };
}

const named = (checks: readonly Check[], name: string) => checks.find((check) => check.name === name)!;

describe('stabilityReport under the default policy', () => {
  const aggressive = stabilityReport(tuned(2, 1), DEFAULT_POLICY);
  const gentle = stabilityReport(tuned(1, 0.2), DEFAULT_POLICY);

  it('fails z = 2, φ = 1: growth 1.10 at 15 %, liquidation 2.6 dB at 5 %, critical shock 3.1 %', () => {
    const { state, checks } = aggressive.verdict;
    expect(state).toBe('fail');
    expect(named(checks, 'windowGrowth@0.15')).toMatchObject({ state: 'fail', unit: 'per interval' });
    expect(named(checks, 'windowGrowth@0.15').value).toBeCloseTo(1.1, 2);
    expect(named(checks, 'gainMargin.liquidation@0.05').state).toBe('fail');
    expect(named(checks, 'gainMargin.liquidation@0.05').value).toBeCloseTo(2.6, 1);
    expect(named(checks, 'criticalShock').state).toBe('fail');
    expect(named(checks, 'criticalShock').value).toBeCloseTo(0.031, 3);
    expect(aggressive.criticalIntervals).toEqual([
      [0.04, 0.26],
      [0.41, 0.6],
    ]);
    expect(aggressive.displacement['3600']).toBeCloseTo(0.025458901335731966, 9);
  });

  it('passes z = 1, φ = 0.2: worst are margin 10.5 dB, liquidation 3.15 dB, funding 37°', () => {
    const { state, checks } = gentle.verdict;
    expect(state).toBe('pass');
    expect(checks.every((check) => check.state === 'pass')).toBe(true);
    const least = (prefix: string) =>
      Math.min(...checks.filter((check) => check.name.startsWith(prefix)).map(({ value }) => value ?? Infinity));
    expect(least('gainMargin.margin')).toBeCloseTo(10.5, 1);
    expect(least('gainMargin.liquidation')).toBeCloseTo(3.145, 3);
    expect(Math.round(least('phaseMargin.'))).toBe(37);
    expect(gentle.criticalShock).toBeNull();
  });

  it('does not pass that set when a stricter policy adds 15 % in 900 s', () => {
    const operatingPoints = [...DEFAULT_POLICY.operatingPoints, { shock: 0.15, horizonSeconds: 900 }];
    const { verdict: found } = stabilityReport(tuned(1, 0.2), { ...DEFAULT_POLICY, operatingPoints });
    expect(found.state).toBe('fail');
    expect(found.checks.filter(({ state }) => state === 'fail').every(({ name }) => name.endsWith('@0.15/900s'))).toBe(
      true,
    );
  });

  it('asks growth of every point, margins of points with a shock, in every channel with a gain', () => {
    const names = gentle.verdict.checks.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('windowGrowth'))).toHaveLength(3);
    expect(names.filter((name) => name.includes('Margin.'))).toHaveLength(2 * 4 * 3);
    expect(names.some((name) => name.includes('hedge'))).toBe(false);
    const hedged = { ...CALM_DEFAULT, plant: { ...CALM_DEFAULT.plant, hedgeGamma: 1e7 } };
    const withHedge = stabilityReport(hedged, DEFAULT_POLICY).verdict.checks.map(({ name }) => name);
    expect(withHedge).toContain('gainMargin.hedge@0.05');
  });

  it('judges margins at the final state and 5, 10 … 30 intervals before it, the worst of them', () => {
    for (const shock of [0.05, 0.15]) {
      const model = marketModel(tuned(1, 0.2));
      const run = trajectory(model, { shock, horizonSeconds: 3600 });
      for (const channel of ['margin', 'funding', 'depth', 'liquidation'] as const) {
        const found = [0, 5, 10, 15, 20, 25, 30].map((back) => {
          const linear = linearise(model, run.states[run.states.length - 1 - back], run.drift, 'pressed');
          return channelMargins(loopSystem(model, linear, channel));
        });
        const decibels = found.flatMap((one) => one.gainMargins.map(({ factor }) => Math.abs(20 * Math.log10(factor))));
        const degrees = found.flatMap((one) => one.phaseMargins.map((one) => Math.abs(one.degrees)));
        const value = (name: string) => named(gentle.verdict.checks, `${name}.${channel}@${shock}`).value ?? Infinity;
        expect(value('gainMargin')).toBeCloseTo(Math.min(...decibels), 9);
        expect(value('phaseMargin')).toBe(Math.min(Infinity, ...degrees));
        expect(value('modulusMargin')).toBe(Math.min(...found.map((one) => one.modulusMargin.value)));
      }
    }
  });

  it('never passes a saturated channel', () => {
    for (const { config } of REFERENCE_CASES) {
      const report = stabilityReport(config, DEFAULT_POLICY);
      for (const point of report.operatingPoints.filter(({ shock }) => shock > 0)) {
        for (const channel of point.saturated) {
          const checks = report.verdict.checks.filter(({ name }) => name.endsWith(`.${channel}@${point.shock}`));
          expect(checks.every(({ state }) => state !== 'pass')).toBe(true);
        }
      }
    }
    const capped = { ...tuned(1, 0.2), funding: { ...CALM_DEFAULT.funding, cap: 0.004 } };
    const { state, checks } = stabilityReport(capped, DEFAULT_POLICY).verdict;
    expect(named(checks, 'gainMargin.funding@0.15').state).toBe('warn');
    expect(state).toBe('warn');
  });

  it('fails a market that collapses, without inventing numbers', () => {
    const plant = { ...CALM_DEFAULT.plant, depth: 5e6, hedgeGamma: 4e6, frontDensity: 1e11, openInterest: 1e11 };
    const report = stabilityReport({ ...CALM_DEFAULT, plant }, DEFAULT_POLICY);
    expect(report.verdict.state).toBe('fail');
    expect(named(report.verdict.checks, 'windowGrowth@0.15')).toMatchObject({ state: 'fail', value: null });
    expect(report.displacement['3600']).toBeNull();
  });

  it('is plain data: unchanged by structured cloning and by JSON', () => {
    for (const report of [aggressive, gentle]) {
      expect(structuredClone(report)).toEqual(report);
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    }
  });

  it('says in one sentence with its numbers why each check has its state', () => {
    for (const { reason, value, state } of [...aggressive.verdict.checks, ...gentle.verdict.checks]) {
      expect(reason).toMatch(/^[A-Z].*\.$/);
      expect(reason).not.toMatch(/NaN|undefined|null|Infinity/);
      if (state === 'fail' && value !== null) expect(reason).toMatch(/\d/);
    }
  });
});

describe('analysis', () => {
  it('has the reference return ratios where frequencies are asked, null above π/Δ', () => {
    const one = REFERENCE_CASES[1];
    const found = analysis(one.config, { shock: one.shock, omega: [...one.loops.funding.omega, 1] });
    expect(found.operatingPoints).toHaveLength(1);
    const ratio = found.operatingPoints[0].loops.funding!.returnRatio!;
    expect(ratio[ratio.length - 1]).toBeNull();
    one.loops.funding.returnRatio.forEach(([re, im], k) => {
      expect(ratio[k]![0]).toBeCloseTo(re, 9);
      expect(ratio[k]![1]).toBeCloseTo(im, 9);
    });
    expect(found.displacement['900']).toBeCloseTo(one.displacement['900']!, 9);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it.each([
    [{ shock: -0.1 }, 'shock -0.1 is out of range: at least 0 and at most 2 (log)'],
    [{ horizon: 0 }, 'horizon 0 is out of range: at least 1 and at most 604800 (s)'],
    [{ omega: [1e-3, NaN] }, 'omega[1] NaN is out of range: above 0 and at most 1000000 (rad/s)'],
  ])('refuses %j in one line', (options, message) => {
    expect(() => analysis(CALM_DEFAULT, options)).toThrow(message);
  });
});

describe('verdict', () => {
  const check = (state: Check['state']): Check => ({
    name: state,
    state,
    value: null,
    limit: null,
    unit: '',
    reason: '',
  });
  it.each([
    [['pass', 'warn'], 'warn'],
    [['warn', 'stale', 'pass'], 'stale'],
    [['stale', 'not run'], 'not run'],
    [['not run', 'fail', 'pass'], 'fail'],
    [['pass', 'pass'], 'pass'],
    [[], 'not run'],
  ] as const)('of %j is %s', (states, expected) => {
    expect(verdict(states.map(check)).state).toBe(expected);
  });
});
