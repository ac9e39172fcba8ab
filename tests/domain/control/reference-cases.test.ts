import { describe, expect, it } from 'vitest';
import {
  amplify,
  CONTINUOUS,
  discrete,
  h2Norm,
  margins,
  series,
  stateSpace,
  toStateSpace,
  transferFunction,
  zeroOrderHold,
  type Margins,
} from '@/server/domain/control';

/** Product of polynomials, highest power first. */
function product(...factors: number[][]): number[] {
  return factors.reduce((left, right) => {
    const out = new Array<number>(left.length + right.length - 1).fill(0);
    left.forEach((a, i) => right.forEach((b, j) => (out[i + j] += a * b)));
    return out;
  });
}

function expectClose(actual: number | null | undefined, expected: number, relative = 1e-6): void {
  expect(actual, `${actual} is not ${expected}`).toSatisfy(
    (value: number) => Math.abs(value - expected) <= relative * Math.abs(expected),
  );
}

const continuous = (numerator: number[], denominator: number[]) => transferFunction(numerator, denominator, CONTINUOUS);

/** both representations of one loop */
function bothForms(numerator: number[], denominator: number[]): [string, Margins][] {
  const loop = continuous(numerator, denominator);
  return [
    ['transfer function', margins(loop)],
    ['state space', margins(toStateSpace(loop))],
  ];
}

describe('case 1: 25/(s³+10s²+10s+10) (MATLAB allmargin and diskmargin documentation)', () => {
  it.each(bothForms([25], [1, 10, 10, 10]))('%s', (_, found) => {
    expect(found.closedLoopStable).toBe(true);
    expect(found.gainMargins).toHaveLength(1);
    expectClose(found.gainMargins[0].factor, 3.6);
    expectClose(found.gainMargins[0].frequency, Math.sqrt(10));
    expect(found.phaseMargins).toHaveLength(1);
    expectClose(found.phaseMargins[0].degrees, 29.11035, 1e-6);
    expectClose(found.phaseMargins[0].frequency, 1.784436);
    expectClose(found.delayMargin?.seconds, 0.284724);
    expectClose(found.sensitivityPeak.value, 2.48666);
    expectClose(found.modulusMargin.value, 1 / 2.48666);
    // six printed digits: half a unit of the last is 1.1e-6
    expectClose(found.diskMargin.value, 0.458093, 1.2e-6);
    expectClose(found.diskMargin.frequency, 1.955, 1e-4);
    expectClose(20 * Math.log10(found.diskMargin.gainFactors[1]), 4.0508, 1e-5);
    expectClose(found.diskMargin.gainFactors[0] * found.diskMargin.gainFactors[1], 1, 1e-14);
    expectClose(found.diskMargin.phaseDegrees, 25.8017);
  });
});

describe('case 2: 1/(s³+2s²+3s+4) (python-control margin tests)', () => {
  it.each(bothForms([1], [1, 2, 3, 4]))('%s', (_, found) => {
    expect(found.gainMargins).toHaveLength(1);
    expectClose(found.gainMargins[0].factor, 2);
    expectClose(found.gainMargins[0].frequency, 1.7321, 3e-5);
    expect(found.phaseMargins).toEqual([]);
    expect(found.delayMargin).toBeNull();
    expectClose(found.modulusMargin.value, 0.417, 1e-4);
    expectClose(found.modulusMargin.frequency, 1.662, 3e-5);
  });
});

it('case 3: 2/(s³+3s²+2s) sampled at 0.01 s (python-control issue 465)', () => {
  const found = margins(zeroOrderHold(toStateSpace(continuous([2], [1, 3, 2, 0])), 0.01));
  expect(found.closedLoopStable).toBe(true);
  expectClose(found.gainMargins.find(({ factor }) => factor > 1)?.factor, 2.955761, 1e-5);
  expectClose(found.gainMargins.find(({ factor }) => factor > 1)?.frequency, 1.403725, 1e-5);
  expect(found.phaseMargins).toHaveLength(1);
  expectClose(found.phaseMargins[0].degrees, 32.398492, 1e-5);
  expectClose(found.phaseMargins[0].frequency, 0.749367, 1e-5);
  expectClose(found.modulusMargin.value, 0.429535, 1e-5);
  expectClose(found.modulusMargin.frequency, 0.923898, 1e-5);
});

describe('case 4: "example21" of Bavafi-Toosi (2015) as in the python-control margin tests', () => {
  const numerator = product([0.002], [1, 0.02], [1, 0.05], [1, 5], [1, 10]);
  const denominator = product([1, -0.0005], [1, 0.0001], [1, 0.01], [1, 0.2], [1, 1], [1, 100], [1, 100]);
  it.each(bothForms(numerator, denominator))('%s', (_, found) => {
    // python-control gives these to a relative and absolute tolerance of 1e-3
    const factors = [0.01, 179.2931, 2.2798e4, 1.5946e7, 7.2477e8];
    const frequencies = [0, 0.0243, 0.4385, 6.864, 84.9323];
    expect(found.gainMargins).toHaveLength(5);
    found.gainMargins.forEach(({ factor, frequency }, i) => {
      expectClose(factor, factors[i], 1e-3);
      expect(Math.abs(frequency - frequencies[i])).toBeLessThan(1e-3 + 1e-3 * frequencies[i]);
    });
    // exact: the loop at zero frequency is −100
    expectClose(found.gainMargins[0].factor, 0.01, 1e-12);
    expect(found.phaseMargins).toHaveLength(1);
    expectClose(found.phaseMargins[0].degrees, -14.564, 1e-5);
    expectClose(found.phaseMargins[0].frequency, 0.0022, 0.01);
    expectClose(found.modulusMargin.value, 0.2496, 1e-3);
    expect(found.closedLoopStable).toBe(false);
    expect(found.delayMargin).toBeNull();
    expect(found.diskMargin).toEqual({ value: 0, gainFactors: [1, 1], phaseDegrees: 0, frequency: null });
  });

  it('both forms agree to 1e-9', () => {
    const [[, one], [, other]] = bothForms(numerator, denominator);
    one.gainMargins.forEach(({ factor, frequency }, i) => {
      expectClose(other.gainMargins[i].factor, factor, 1e-9);
      expect(Math.abs(other.gainMargins[i].frequency - frequency)).toBeLessThanOrEqual(1e-9 * frequency);
    });
  });
});

it('case 5: 50/(5s³+10.25s²+6.25s+1) keeps the sign of its phase margin (ControlSystems.jl issue 961)', () => {
  for (const [, found] of bothForms([50], [5, 10.25, 6.25, 1])) {
    expect(found.phaseMargins).toHaveLength(1);
    expectClose(found.phaseMargins[0].degrees, -35.1, 2e-3);
    expect(found.closedLoopStable).toBe(false);
  }
});

describe('case 6: delay margins (ControlSystems.jl margin tests)', () => {
  it('is the least over all gain crossovers of 100 × double-mass model × 1/(0.002s+1)', () => {
    // both inertias 1, stiffness 100, all three dampings 1; force on the first mass, its position measured
    const a = [0, 1, 0, 0, -100, -2, 100, 1, 0, 0, 0, 1, 100, 1, -100, -2];
    const doubleMass = stateSpace(a, [0, 1, 0, 0], [1, 0, 0, 0], 0, CONTINUOUS);
    const loop = amplify(series(toStateSpace(continuous([1], [0.002, 1])), doubleMass), 100);
    const found = margins(loop);
    expect(found.closedLoopStable).toBe(true);
    expect(found.phaseMargins).toHaveLength(3);
    // published: 0.03743336128, interpolated on a grid and tested there to 1e-6 s
    expect(Math.abs(found.delayMargin!.seconds - 0.03743336128009814)).toBeLessThan(1e-6);
    // the crossover solved for with numpy and scipy's brentq
    expectClose(found.delayMargin?.seconds, 0.037433519562472324, 1e-12);
    expectClose(found.delayMargin?.frequency, 6.180547016679764, 1e-12);
  });

  it('is none for 0.1/(s+1)', () => {
    for (const [, found] of bothForms([0.1], [1, 1])) {
      expect(found.closedLoopStable).toBe(true);
      expect(found.delayMargin).toBeNull();
      expect(found.phaseMargins).toEqual([]);
      expect(found.gainMargins).toEqual([]);
    }
  });

  it('finds the extra crossovers of the loop whose nearest one misleads (python-control margin tests)', () => {
    const numerator = product([8.75], [4, 0.4, 1]);
    const denominator = product([100, 1], [1, 0.22, 1], [0.01, 0.008, 1]);
    for (const [, found] of bothForms(numerator, denominator)) {
      const expected = [
        [97.5941, 0.085],
        [-157.7844, 0.9373],
        [134.7359, 1.0919],
      ];
      expect(found.phaseMargins).toHaveLength(3);
      found.phaseMargins.forEach(({ degrees, frequency }, i) => {
        // the suite's own tolerance
        expect(Math.abs(degrees - expected[i][0])).toBeLessThan(1.5e-2);
        expectClose(frequency, expected[i][1], 1e-3);
      });
      expectClose(found.gainMargins[0].factor, 2.2716, 3e-5);
      expectClose(found.modulusMargin.value, 0.5591, 1e-4);
    }
  });
});

it('case 10: H2 norm of 1/(s+1), and of the same sampled at 0.1 s (MATLAB via python-control)', () => {
  const lag = toStateSpace(continuous([1], [1, 1]));
  expectClose(h2Norm(lag), 0.707106781186547);
  expectClose(h2Norm(zeroOrderHold(lag, 0.1)), 0.223513699524858);
  // in closed form
  expectClose(h2Norm(lag), Math.SQRT1_2, 1e-14);
  expectClose(h2Norm(zeroOrderHold(lag, 0.1)), Math.sqrt(Math.tanh(0.05)), 1e-13);
});

describe('case 17: integrator and sampled 1/(s+1), T = 0.5 s, extra delay', () => {
  const pole = Math.exp(-0.5);
  it.each([
    [0, 1],
    [1, 0.548717],
    [2, 0.386258],
    [4, 0.248274],
  ])('%d samples: critical gain %d', (delay, gain) => {
    const clock = discrete(0.5);
    const sampled = zeroOrderHold(toStateSpace(continuous([1], [1, 1])), 0.5);
    const integrator = toStateSpace(transferFunction([1], [1, -1], clock));
    const delays = toStateSpace(transferFunction([1], [1, ...new Array<number>(delay).fill(0)], clock));
    const loop = series(series(integrator, sampled), delays);
    const found = margins(loop);
    const least = Math.min(...found.gainMargins.map(({ factor }) => factor));
    // the table prints six decimals
    expect(Math.abs(least - gain)).toBeLessThan(5.1e-7);
    // on the boundary: a closed-loop pole of the critical loop on the unit circle at that frequency
    const at = found.gainMargins.find(({ factor }) => factor === least)!;
    const z = { re: Math.cos(at.frequency * 0.5), im: Math.sin(at.frequency * 0.5) };
    const angle = 2 * Math.PI - Math.atan2(z.im, z.re - 1) - Math.atan2(z.im, z.re - pole) - delay * at.frequency * 0.5;
    expect(Math.abs(Math.sin(angle))).toBeLessThan(1e-12);
  });
});
