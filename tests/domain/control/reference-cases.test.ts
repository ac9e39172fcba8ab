import { describe, expect, it } from 'vitest';
import {
  amplify,
  CONTINUOUS,
  deadTimeMargins,
  discrete,
  h2Norm,
  hInfinityNorm,
  margins,
  mimoStateSpace,
  multivariableDiskMargins,
  robustStabilityMargin,
  sampleDelay,
  series,
  stateSpace,
  stepInformation,
  toStateSpace,
  transferFunction,
  zeroOrderHold,
  type Margins,
  type MimoStateSpace,
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

  it('is what dead time the loop bears: the exact loop is stable just below it and not just above', () => {
    const a = [0, 1, 0, 0, -100, -2, 100, 1, 0, 0, 0, 1, 100, 1, -100, -2];
    const doubleMass = stateSpace(a, [0, 1, 0, 0], [1, 0, 0, 0], 0, CONTINUOUS);
    const loop = amplify(series(toStateSpace(continuous([1], [0.002, 1])), doubleMass), 100);
    const delay = 0.037433519562472324;
    expect(deadTimeMargins(loop, delay * (1 - 1e-7)).closedLoopStable).toBe(true);
    expect(deadTimeMargins(loop, delay * (1 + 1e-7)).closedLoopStable).toBe(false);
    const half = deadTimeMargins(loop, delay / 2);
    expectClose(half.delayMargin?.seconds, delay / 2, 1e-11);
    // none of it makes 0.1/(s+1) unstable
    expect(deadTimeMargins(continuous([0.1], [1, 1]), 100).closedLoopStable).toBe(true);
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

/** (s − a², a(s + 1); −a(s + 1), s − a²)/(s² + a²) with a = 10 */
const SATELLITE = mimoStateSpace(
  { order: 2, inputs: 2, outputs: 2 },
  { a: [0, 10, -10, 0], b: [1, 0, 0, 1], c: [1, 10, -10, 1], d: [0, 0, 0, 0] },
  CONTINUOUS,
);

function satelliteMargins(gain: number[]) {
  const none = { a: [], b: [], c: [], d: gain };
  return multivariableDiskMargins(SATELLITE, mimoStateSpace({ order: 0, inputs: 2, outputs: 2 }, none, CONTINUOUS));
}

describe('case 7: spinning satellite, K = I (tests of RobustAndOptimalControl.jl)', () => {
  const found = satelliteMargins([1, 0, 0, 1]);

  it('each loop alone: 2, so any gain and 90°', () => {
    for (const margin of [...found.eachInput, ...found.eachOutput]) {
      expectClose(margin.value, 2, 1e-9);
      expectClose(margin.phaseDegrees, 90, 1e-9);
      expect(margin.gainFactors[1]).toBeGreaterThan(1e8);
    }
  });

  it('both loops at once: 0.09975', () => {
    // five digits printed
    for (const margin of [found.allInputs, found.allOutputs]) {
      expect(Math.abs(margin.value - 0.09975)).toBeLessThan(5e-6);
      expectClose(margin.upperBound, margin.value, 3e-6);
      // scipy: Nelder–Mead over scalings at 0.05 rad/s gives 0.09975124300952, near the minimum of a flat curve
      expectClose(margin.value, 0.0997512, 2e-6);
    }
  });

  it('inputs and outputs at once: 0.0498446, printed as 0.0499', () => {
    const { value, upperBound, frequency } = found.inputsAndOutputs;
    expectClose(upperBound, value, 1e-5);
    // 0.049906 at 1e-4 rad/s, where a grid starts; 0.0498446427 at 0.05 rad/s (scipy, Nelder–Mead over scalings)
    expectClose(value, 0.0498446427, 1e-5);
    expectClose(frequency, 0.05, 0.02);
    expect(Math.abs(value - 0.0499)).toBeLessThan(1e-4);
  });
});

describe('case 8: the same with K = [1 −2; 0 1] (python-control disk margin tests)', () => {
  const found = satelliteMargins([1, -2, 0, 1]);
  it('outputs: 0.3754 to the suite’s 0.1; 0.3762 as ω → 0', () => {
    const { value, upperBound, frequency, gainFactors, phaseDegrees } = found.allOutputs;
    expect(Math.abs(value - 0.3754)).toBeLessThan(0.1);
    // scipy: 0.3761520700 at 1e-4 rad/s
    expectClose(value, 0.37615207, 2e-6);
    expectClose(upperBound, 0.37615207, 1e-6);
    expect(frequency).toBe(0);
    // the same suite: 3.3 dB and 21.26°, each to 0.1
    expect(Math.abs(20 * Math.log10(gainFactors[1]) - 3.3)).toBeLessThan(0.1);
    expect(Math.abs(phaseDegrees - 21.26)).toBeLessThan(0.1);
  });
});

describe('case 9: step response of (s²+5s+5)/(s⁴+1.65s³+5s²+6.5s+2) (MATLAB stepinfo documentation)', () => {
  const found = stepInformation(continuous([1, 5, 5], [1, 1.65, 5, 6.5, 2]));
  if (found.kind !== 'settles') throw new Error('does not settle');

  it('exactly (partial fractions with numpy, scipy brentq)', () => {
    expectClose(found.finalValue, 2.5, 1e-14);
    expectClose(found.riseTimeSeconds, 3.8434168012785443, 1e-12);
    expectClose(found.settlingTimeSeconds, 27.980085541837262, 1e-12);
    expectClose(found.overshootPercent, 7.512989170192452, 1e-11);
    expectClose(found.peak, 2.687824729254811, 1e-13);
    expectClose(found.peakTimeSeconds, 8.083923801204937, 1e-9);
    expect(found.undershootPercent).toBe(0);
  });

  it('MATLAB’s figures are those of its time grid: y(8.0530) is its peak, the true one is higher and later', () => {
    expect(found.peak).toBeGreaterThan(2.6873);
    expectClose(found.peak, 2.6873, 2e-4);
    expect(Math.abs(found.overshootPercent! - 7.4915)).toBeLessThan(0.022);
    expectClose(found.riseTimeSeconds, 3.8456, 6e-4);
    expectClose(found.settlingTimeSeconds, 27.9762, 1.5e-4);
    expectClose(found.peakTimeSeconds, 8.053, 4e-3);
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

/**
 * Two carts joined by a spring, both masses and its stiffness 1 ± 20 %, force on the first, position of the second fed
 * back by 100((s + 1)/(0.001s + 1))³. The uncertainty is taken out at a₁ = u − f − 0.2δ₁a₁, a₂ = f − 0.2δ₂a₂ and
 * f = (1 + 0.2δ₃)(x₁ − x₂); states x₁, v₁, x₂, v₂ and the controller's three.
 */
function twoCarts(): MimoStateSpace {
  const lead = toStateSpace(continuous([1, 1], [0.001, 1]));
  const controller = amplify(series(series(lead, lead), lead), 100);
  const n = 7;
  const force = [0, 0, -controller.d, 0, ...controller.c.map((value) => -value)];
  const stretch = [1, 0, -1, 0, 0, 0, 0];
  const z = [force.map((value, j) => value - stretch[j]), stretch, stretch];
  const feedback = Array.from({ length: 3 }, (_, i) => [
    0,
    0,
    controller.b[i],
    0,
    ...controller.a.slice(3 * i, 3 * i + 3),
  ]);
  const unit = (j: number) => Array.from({ length: n }, (_, k) => (k === j ? 1 : 0));
  const a = [unit(1), z[0], unit(3), z[1], ...feedback];
  const none = [0, 0, 0];
  const b = [none, [-0.2, 0, -0.2], none, [0, -0.2, 0.2], none, none, none];
  const d = [[-0.2, 0, -0.2], [0, -0.2, 0.2], none];
  const matrices = { a: a.flat(), b: b.flat(), c: z.flat(), d: d.flat() };
  return mimoStateSpace({ order: n, inputs: 3, outputs: 3 }, matrices, CONTINUOUS);
}

it('case 11: two carts, three ±20 % parameters (MATLAB robstab documentation: 2.8826 … 2.8864 at 575.03 rad/s)', () => {
  const found = robustStabilityMargin(twoCarts());
  expect(found.lowerBound).toBeGreaterThan(2.8826);
  expect(found.upperBound).toBeLessThan(2.8864);
  expectClose(found.upperBound, found.lowerBound, 2e-6);
  expectClose(found.frequency, 575.0339, 1e-6);
  // MATLAB's perturbation: both masses 0.4227, stiffness 1.5773
  found.destabilising!.forEach((delta, i) => expectClose(1 + 0.2 * delta, [0.4227, 0.4227, 1.5773][i], 1e-4));
  // complex δ would be far worse: real parameters are what the bound is for
  expect(1 / hInfinityNorm(twoCarts()).value).toBeLessThan(1e-3);
});

describe('case 12: PI controllers for 1/(s+1)³ (MATLAB pidtune documentation)', () => {
  it.each([
    ['0.454/s and 1.14', 1.14, 0.454, 0.5205, 60],
    ['0.0495/s and 2.83', 2.83, 0.0495, 1.0, 43.997],
  ])('%s', (_, proportional, integral, crossover, degrees) => {
    const loop = product([1, 1], [1, 1], [1, 1], [1, 0]);
    for (const [, found] of bothForms([proportional, integral], loop)) {
      expect(found.closedLoopStable).toBe(true);
      expect(found.phaseMargins).toHaveLength(1);
      // the gains are printed with three digits: half of the last moves the crossover by 0.2 %, the margin by 0.2°
      expectClose(found.phaseMargins[0].frequency, crossover, 2e-3);
      expect(Math.abs(found.phaseMargins[0].degrees - degrees)).toBeLessThan(0.2);
    }
  });
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
    const loop = series(series(integrator, sampled), sampleDelay(delay, clock));
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
