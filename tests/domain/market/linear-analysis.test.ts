import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigenvalues, frequencyResponse } from '@/server/domain/control';
import {
  channelMargins,
  CHANNELS,
  hasGain,
  initialState,
  jacobian,
  linearise,
  loopSystem,
  type Market,
  marketModel,
  type Shock,
  shockInputs,
  step,
  trajectory,
} from '@/server/domain/market';
import { cutLoop } from '@/server/domain/market/jacobian';
import { COMMAND, COMMAND_LENGTH } from '@/server/domain/market/layout';
import { arbitraryMarket, arbitrarySituation } from './arbitrary-market';
import { CALM_DEFAULT, REFERENCE_CASES } from './reference';

type Complex = readonly [number, number];
const times = ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c];
const over = ([a, b]: Complex, [c, d]: Complex): Complex => {
  const size = c * c + d * d;
  return [(a * c + b * d) / size, (b * c - a * d) / size];
};

/** det(zI − A)/det(zI − B) from eigenvalues, in an order that keeps the products near 1. */
function determinantRatio(a: Float64Array, b: Float64Array, n: number, z: Complex): Complex {
  const factors = (matrix: Float64Array) => {
    const { re, im } = eigenvalues(matrix, n);
    return Array.from(re, (value, k): Complex => [z[0] - value, z[1] - im[k]]).sort(
      (one, other) => one[0] * one[0] + one[1] * one[1] - other[0] * other[0] - other[1] * other[1],
    );
  };
  const below = factors(b);
  return factors(a).reduce<Complex>((ratio, factor, k) => times(ratio, over(factor, below[k])), [1, 0]);
}

describe('the linear analysis', () => {
  /** At the end of a shock, where some channels hardly reach one another. */
  function expectReturnDifference(market: Market, shock: Shock): void {
    const model = marketModel(market);
    const run = trajectory(model, shock);
    if (run.collapsed) return;
    const linear = linearise(model, run.states[run.states.length - 1], run.drift, 'pressed');
    const interval = model.constants.updateInterval;
    for (const channel of CHANNELS) {
      const cut = cutLoop(model, linear, channel);
      for (const angle of [0.05, 0.3, 1, 2.5]) {
        const { re, im } = frequencyResponse(loopSystem(model, linear, channel).system, [angle / interval]);
        const z: Complex = [Math.cos(angle), Math.sin(angle)];
        const [expectedRe, expectedIm] = determinantRatio(linear.a, cut, linear.n, z);
        const size = 1 + Math.abs(expectedRe) + Math.abs(expectedIm);
        expect(Math.abs(1 + re[0] - expectedRe)).toBeLessThanOrEqual(1e-9 * size);
        expect(Math.abs(im[0] - expectedIm)).toBeLessThanOrEqual(1e-9 * size);
      }
    }
  }

  it('satisfies 1 + L = det(zI − A)/det(zI − A_c) for every channel', () => {
    for (const one of REFERENCE_CASES) {
      expectReturnDifference(one.config, { shock: one.shock, horizonSeconds: one.horizon });
    }
    const shocks = fc.constantFrom(0, 0.05, 0.15);
    const property = fc.property(arbitraryMarket, shocks, (market, shock) => {
      expectReturnDifference(market, { shock, horizonSeconds: 3600 });
    });
    fc.assert(property, { numRuns: 60, seed: 7 });
  });

  it('cuts a loop into A − b·c', () => {
    fc.assert(
      fc.property(arbitrarySituation, fc.constantFrom(...CHANNELS), ({ model, state, drift }, channel) => {
        const { n, a, b, c, ...rest } = linearise(model, state, drift, 'pressed');
        const cut = cutLoop(model, { n, a, b, c, ...rest }, channel);
        const at = COMMAND[channel];
        cut.forEach((entry, k) => {
          const through = b[Math.floor(k / n) * COMMAND_LENGTH + at] * c[at * n + (k % n)];
          const size = Math.abs(a[k]) + Math.abs(through);
          expect(Math.abs(entry - (a[k] - through))).toBeLessThanOrEqual(1e-10 * size + 1e-12);
        });
      }),
    );
  });

  it('puts an eigenvalue on the unit circle when a loop is closed with its gain margin', () => {
    for (const one of REFERENCE_CASES) {
      const model = marketModel(one.config);
      const run = trajectory(model, { shock: one.shock, horizonSeconds: one.horizon });
      const linear = linearise(model, run.states[run.states.length - 1], run.drift, 'pressed');
      const { n } = linear;
      for (const channel of CHANNELS.filter((name) => hasGain(one.config, name))) {
        const at = COMMAND[channel];
        const cut = cutLoop(model, linear, channel);
        for (const { factor, frequency } of channelMargins(loopSystem(model, linear, channel)).gainMargins) {
          const closed = cut.map(
            (entry, k) =>
              entry + factor * linear.b[Math.floor(k / n) * COMMAND_LENGTH + at] * linear.c[at * n + (k % n)],
          );
          const { re, im } = eigenvalues(closed, n);
          const angle = frequency * model.constants.updateInterval;
          const nearest = Array.from(re, (value, k) => {
            const [x, y] = [value - Math.cos(angle), im[k] - Math.sin(angle)];
            return Math.sqrt(x * x + y * y);
          }).reduce((least, distance) => Math.min(least, distance));
          expect(nearest, `${one.name} ${channel} ×${factor}`).toBeLessThanOrEqual(1e-7);
        }
      }
    }
  });

  it('predicts what the iterated model does to a small deviation, over 30 intervals', () => {
    // at rest the front is exactly at its kink, where no derivative predicts both sides
    for (const one of REFERENCE_CASES.filter(({ shock }) => shock > 0)) {
      const model = marketModel(one.config);
      const run = trajectory(model, { shock: one.shock, horizonSeconds: one.horizon });
      const start = Math.max(1, run.states.length - 31);
      const inputs = shockInputs(model, run.drift);
      const push = model.units.map((unit, k) => (k % 3 === 0 ? 1e-7 : -1e-7) * unit);
      push[model.stateNames.indexOf('a')] = 0; // stays on the front's own branch
      const pushed = run.states[start].map((value, k) => value + push[k]);
      let deviation = push;
      for (let t = start; t + 1 < run.states.length; t += 1) {
        const a = jacobian(model, run.states[t], run.drift, 'own');
        deviation = Float64Array.from(deviation, (_, i) =>
          deviation.reduce((sum, entry, j) => sum + a[i * model.dimension + j] * entry, 0),
        );
        step(model, pushed, inputs, pushed);
      }
      const end = run.states[run.states.length - 1];
      const scaled = (values: Readonly<Float64Array>) => values.map((value, k) => value / model.units[k]);
      const predicted = scaled(deviation);
      const size = Math.max(...predicted.map(Math.abs));
      scaled(pushed.map((value, k) => value - end[k])).forEach((value, k) =>
        expect(Math.abs(value - predicted[k]), `${one.name} ${model.stateNames[k]}`).toBeLessThanOrEqual(2e-3 * size),
      );
    }
  });
});

describe('the spectral radius at rest', () => {
  const ringing: Market = {
    ...CALM_DEFAULT,
    funding: { ...CALM_DEFAULT.funding, maxVelocity: 60, cap: 50 },
    plant: { ...CALM_DEFAULT.plant, traderLag: 7200 },
  };

  it.each([
    ['decays', CALM_DEFAULT],
    ['grows', ringing],
  ])('is the rate at which a deviation of skew %s in the iterated model', (direction, market) => {
    const model = marketModel(market);
    const rest = initialState(model);
    const slowest = skewSpectralRadius(market);
    expect(slowest > 1).toBe(direction === 'grows');
    const state = Float64Array.from(rest);
    state[model.stateNames.indexOf('s')] += 1;
    const inputs = shockInputs(model, 0);
    const skew = model.stateNames.indexOf('s');
    const envelope = (intervals: number) => {
      let greatest = 0;
      for (let t = 0; t < intervals; t += 1) {
        step(model, state, inputs, state);
        greatest = Math.max(greatest, Math.abs(state[skew] - rest[skew]));
      }
      return greatest;
    };
    envelope(600);
    const [early, late] = [envelope(600), envelope(600)];
    expect(Math.abs((late / early) ** (1 / 600) - slowest)).toBeLessThan(2e-3);
  });
});

/** Modulus of the slowest mode in which skew takes part, at rest on the front's own branch. */
function skewSpectralRadius(market: Market): number {
  const model = marketModel(market);
  const { re, im } = eigenvalues(linearise(model, initialState(model), 0, 'own').a, model.dimension);
  const complex = Array.from(re, (value, k) => ({ modulus: Math.sqrt(value * value + im[k] * im[k]), im: im[k] }));
  return Math.max(...complex.filter((value) => Math.abs(value.im) > 1e-4).map(({ modulus }) => modulus));
}
