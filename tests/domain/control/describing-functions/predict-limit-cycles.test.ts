import { describe, expect, it } from 'vitest';
import {
  CONTINUOUS,
  discrete,
  matrixExponential,
  type NonSmoothElement,
  predictLimitCycles,
  stateSpace,
  type StateSpace,
  toStateSpace,
  transferFunction,
  zeroOrderHold,
} from '@/server/domain/control';

const loop = (numerator: number[], denominator: number[]) => transferFunction(numerator, denominator, CONTINUOUS);

/** What the element lets through of u; `held` is what it gave before. */
type Element = (u: number, held: number, dt: number) => number;

interface Cycle {
  readonly amplitude: number;
  readonly frequency: number;
}

/** Half the peak-to-peak and the angular frequency of the last turns of a signal. */
function measure(signal: readonly number[], dt: number): Cycle {
  const tail = signal.slice(Math.floor(signal.length / 2));
  const rises = tail.flatMap((value, k) =>
    k > 0 && tail[k - 1] < 0 && value >= 0 ? [k - value / (value - tail[k - 1])] : [],
  );
  const period = ((rises.at(-1)! - rises[0]) / (rises.length - 1)) * dt;
  const turn = tail.slice(Math.floor(rises[0]), Math.ceil(rises.at(-1)!) + 1);
  return { amplitude: (Math.max(...turn) - Math.min(...turn)) / 2, frequency: (2 * Math.PI) / period };
}

/**
 * A loop u = −L·element(u) whose element is piecewise linear, exactly: between two steps that straddle a change of piece
 * the time of the change is found by halving, each piece by its own matrix exponential.
 *
 * @param piece which piece u is in @param gainAndOffset y = gain·u + offset there
 */
function simulatePieces(
  system: StateSpace,
  piece: (u: number) => number,
  gainAndOffset: (piece: number) => [number, number],
  duration: number,
): Cycle {
  const n = system.order;
  const m = n + 1;
  const dt = 0.05;
  const exponentials = new Map<string, Float64Array>();
  const flow = (at: number, time: number): Float64Array => {
    const [gain, offset] = gainAndOffset(at);
    const matrix = new Float64Array(m * m);
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j < n; j += 1) {
        matrix[i * m + j] = (system.a[i * n + j] - system.b[i] * gain * system.c[j]) * time;
      }
      matrix[i * m + n] = system.b[i] * offset * time;
    }
    return matrixExponential(matrix, m);
  };
  const advance = (state: number[], at: number, time: number): number[] => {
    const key = `${at}`;
    const whole = exponentials.get(key) ?? flow(at, dt);
    exponentials.set(key, whole);
    const by = time === dt ? whole : flow(at, time);
    return Array.from({ length: n }, (_, i) => [...state, 1].reduce((sum, value, j) => sum + by[i * m + j] * value, 0));
  };
  const input = (state: readonly number[]) => -state.reduce((sum, value, j) => sum + system.c[j] * value, 0);
  let state: number[] = Array.from({ length: n }, (_, i) => (i === n - 1 ? 0.3 : 0.1));
  const signal: number[] = [];
  for (let t = 0; t < duration; t += dt) {
    let left = dt;
    while (left > 1e-13) {
      const at = piece(input(state));
      const whole = advance(state, at, left);
      if (piece(input(whole)) === at) {
        state = whole;
        break;
      }
      let [low, high] = [0, left];
      for (let k = 0; k < 45; k += 1) {
        const middle = (low + high) / 2;
        if (piece(input(advance(state, at, middle))) === at) low = middle;
        else high = middle;
      }
      state = advance(state, at, high);
      left -= high;
    }
    signal.push(input(state));
  }
  return measure(signal, dt);
}

/** A sampled loop u = −L·element(u), iterated. */
function iterate(system: StateSpace, element: Element, dt: number, steps: number): number[] {
  const n = system.order;
  let state = new Float64Array(n).fill(0.1);
  let held = 0;
  const signal: number[] = [];
  for (let k = 0; k < steps; k += 1) {
    const u = -state.reduce((sum, value, j) => sum + system.c[j] * value, 0);
    held = element(u, held, dt);
    signal.push(u);
    const before = state;
    state = Float64Array.from({ length: n }, (_, i) => {
      let sum = system.b[i] * held;
      for (let j = 0; j < n; j += 1) sum += system.a[i * n + j] * before[j];
      return sum;
    });
  }
  return signal;
}

const clip = (u: number, most: number) => Math.min(Math.max(u, -most), most);

describe('case 13: a saturation of ±1 with 8/(s³ + 2s² + 2s + 1)', () => {
  const system = loop([8], [1, 2, 2, 1]);
  const [cycle, ...more] = predictLimitCycles(system, { kind: 'saturation', below: 1, above: 1 });

  it('is predicted at A = 3.3440, ω = √2, and stable', () => {
    expect(more).toEqual([]);
    expect(cycle.amplitude).toBeCloseTo(3.344, 4);
    expect(cycle.frequency).toBeCloseTo(Math.SQRT2, 12);
    expect(cycle.periodSeconds).toBeCloseTo((2 * Math.PI) / Math.SQRT2, 12);
    expect(cycle.stable).toBe(true);
  });

  it('comes to 3.380 and 1.4067 in the exact simulation: 1.1 % and 0.5 % off', () => {
    const simulated = simulatePieces(
      toStateSpace(system),
      (u) => (u > 1 ? 1 : u < -1 ? -1 : 0),
      (at) => (at === 0 ? [1, 0] : [0, at]),
      100,
    );
    expect(simulated.amplitude).toBeCloseTo(3.38, 3);
    expect(simulated.frequency).toBeCloseTo(1.4067, 4);
    expect(Math.abs(cycle.amplitude / simulated.amplitude - 1)).toBeLessThan(0.0115);
    expect(Math.abs(cycle.frequency / simulated.frequency - 1)).toBeLessThan(0.0055);
  });
});

describe('case 14: a relay of ±1 with 1/(s(s + 1)(s + 2))', () => {
  const system = loop([1], [1, 3, 2, 0]);
  const [cycle, ...more] = predictLimitCycles(system, { kind: 'relay', level: 1, hysteresis: 0 });

  it('is predicted at A = 0.21221, ω = √2, and stable', () => {
    expect(more).toEqual([]);
    expect(cycle.amplitude).toBeCloseTo(0.21221, 5);
    expect(cycle.frequency).toBeCloseTo(Math.SQRT2, 12);
    expect(cycle.stable).toBe(true);
  });

  it('comes to 0.2200 and 1.3806 in the exact simulation: 3.5 % and 2.4 % off', () => {
    const simulated = simulatePieces(
      toStateSpace(system),
      (u) => (u >= 0 ? 1 : -1),
      (at) => [0, at],
      80,
    );
    expect(simulated.amplitude).toBeCloseTo(0.22, 3);
    expect(simulated.frequency).toBeCloseTo(1.3806, 3);
    expect(Math.abs(cycle.amplitude / simulated.amplitude - 1)).toBeLessThan(0.04);
    expect(Math.abs(cycle.frequency / simulated.frequency - 1)).toBeLessThan(0.025);
  });
});

describe('elements that lag', () => {
  it('a relay with hysteresis: balance on the line Im = −πh/4M, simulated within the error band of case 14', () => {
    const system = loop([1], [1, 3, 2, 0]);
    const [cycle, ...more] = predictLimitCycles(system, { kind: 'relay', level: 1, hysteresis: 0.1 });
    expect(more).toEqual([]);
    expect(cycle.stable).toBe(true);
    expect(cycle.frequency).toBeLessThan(Math.SQRT2);
    const dt = 2e-3;
    const sampled = zeroOrderHold(toStateSpace(system), dt);
    const relay: Element = (u, held) => (u > 0.1 ? 1 : u < -0.1 ? -1 : held || 1);
    const simulated = measure(iterate(sampled, relay, dt, 30_000), dt);
    expect(Math.abs(cycle.amplitude / simulated.amplitude - 1)).toBeLessThan(0.04);
    expect(Math.abs(cycle.frequency / simulated.frequency - 1)).toBeLessThan(0.04);
  });

  it('a slew limit in an unstable loop: one stable cycle, which the simulation comes to', () => {
    const system = loop([8], [1, 2, 2, 1]);
    const found = predictLimitCycles(system, { kind: 'slew-limit', ratePerSecond: 1 });
    expect(found.map(({ stable }) => stable)).toEqual([true]);
    const dt = 1e-3;
    const slew: Element = (u, held, step) => held + clip(u - held, step);
    const simulated = measure(iterate(zeroOrderHold(toStateSpace(system), dt), slew, dt, 70_000), dt);
    expect(Math.abs(found[0].amplitude / simulated.amplitude - 1)).toBeLessThan(0.04);
    expect(Math.abs(found[0].frequency / simulated.frequency - 1)).toBeLessThan(0.025);
  });

  it('a stop (the clamped state of an integrator) in an unstable loop: as simulated', () => {
    // the integrator's own loop: 3/s · 1/(s + 1)², its state clamped to ±1
    const [cycle, ...more] = predictLimitCycles(loop([3], [1, 2, 1, 0]), { kind: 'stop', halfWidth: 1 });
    expect(more).toEqual([]);
    expect(cycle.stable).toBe(true);
    const dt = 2e-3;
    const rest = zeroOrderHold(toStateSpace(loop([1], [1, 2, 1])), dt);
    const clampedIntegrator: Element = (u, held, step) => clip(held + 3 * u * step, 1);
    const simulated = measure(iterate(rest, clampedIntegrator, dt, 40_000), dt);
    expect(Math.abs(cycle.frequency / simulated.frequency - 1)).toBeLessThan(0.03);
    // the integral unclamped swings by 3/ω times the fundamental of what is integrated
    const amplitude = (3 / simulated.frequency) * simulated.amplitude;
    expect(Math.abs(cycle.amplitude / amplitude - 1)).toBeLessThan(0.08);
  });

  it('harmonic balance holds at what is found: N·L = −1', () => {
    const system = loop([8], [1, 2, 2, 1]);
    const element: NonSmoothElement = { kind: 'slew-limit', ratePerSecond: 0.3 };
    const [one] = predictLimitCycles(system, element);
    const [three] = predictLimitCycles(system, { ...element, ratePerSecond: 0.9 });
    // the amplitude is proportional to the limit, the frequency doesn't depend on it
    expect(three.amplitude / one.amplitude).toBeCloseTo(3, 9);
    expect(three.frequency).toBeCloseTo(one.frequency, 12);
  });
});

describe('predictLimitCycles', () => {
  it('predicts none where the linear loop is stable and the element only takes gain away', () => {
    expect(predictLimitCycles(loop([2], [1, 2, 2, 1]), { kind: 'saturation', below: 1, above: 1 })).toEqual([]);
    expect(predictLimitCycles(loop([0], [1, 1]), { kind: 'relay', level: 1, hysteresis: 0 })).toEqual([]);
  });

  it('calls the cycle of a deadband in an unstable loop a threshold: below it dies out, above it grows', () => {
    const [cycle] = predictLimitCycles(loop([8], [1, 2, 2, 1]), { kind: 'deadband', halfWidth: 1 });
    expect(cycle.stable).toBe(false);
  });

  it('is proportional to the element, and indifferent to the unit of time', () => {
    const [one] = predictLimitCycles(loop([8], [1, 2, 2, 1]), { kind: 'saturation', below: 1, above: 1 });
    const [hundred] = predictLimitCycles(loop([8], [1, 2, 2, 1]), { kind: 'saturation', below: 100, above: 100 });
    expect(hundred.amplitude / one.amplitude).toBeCloseTo(100, 9);
    const slow = loop([8], [1e9, 2e6, 2e3, 1]);
    const [thousandth] = predictLimitCycles(slow, { kind: 'saturation', below: 1, above: 1 });
    expect(thousandth.frequency * 1000).toBeCloseTo(one.frequency, 9);
    expect(thousandth.amplitude).toBeCloseTo(one.amplitude, 9);
  });

  it('a sampled loop: predicted, then iterated', () => {
    const sampled = zeroOrderHold(toStateSpace(loop([8], [1, 2, 2, 1])), 0.2);
    const [cycle] = predictLimitCycles(sampled, { kind: 'saturation', below: 1, above: 1 });
    const simulated = measure(
      iterate(sampled, (u) => clip(u, 1), 0.2, 4000),
      0.2,
    );
    expect(cycle.stable).toBe(true);
    expect(Math.abs(cycle.amplitude / simulated.amplitude - 1)).toBeLessThan(0.04);
    expect(Math.abs(cycle.frequency / simulated.frequency - 1)).toBeLessThan(0.025);
  });

  it('a cycle of two samples is exact', () => {
    // x⁺ = −2·clip(x, ±1): from any start ±2
    const system = stateSpace([0], [2], [1], 0, discrete(1));
    const [cycle] = predictLimitCycles(system, { kind: 'saturation', below: 1, above: 1 });
    expect(cycle.amplitude).toBeCloseTo(2, 12);
    expect(cycle.frequency).toBeCloseTo(Math.PI, 12);
    expect(cycle.stable).toBe(true);
  });

  it('refuses limits that mean nothing', () => {
    const system = loop([8], [1, 2, 2, 1]);
    expect(() => predictLimitCycles(system, { kind: 'slew-limit', ratePerSecond: 0 })).toThrow(
      'element.ratePerSecond 0 is out of range: more than 0',
    );
    expect(() => predictLimitCycles(system, { kind: 'saturation', below: -1, above: 1 })).toThrow('element.below');
    expect(() => predictLimitCycles(system, { kind: 'deadband', halfWidth: Number.NaN })).toThrow('halfWidth');
    expect(() => predictLimitCycles(system, { kind: 'relay', level: 0, hysteresis: 0 })).toThrow('element.level');
  });
});
