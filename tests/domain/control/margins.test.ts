import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amplify,
  closeLoop,
  CONTINUOUS,
  discrete,
  eigenDecomposition,
  eigenvalues,
  frequencyResponse,
  margins,
  stateSpace,
  transferFunction,
  type Continuous,
  type Discrete,
  type MarginOptions,
  type StateSpace,
} from '@/server/domain/control';
import { RandomStream } from '@/server/domain/elementary';

const INTERVAL_SECONDS = 60;

function continuousLoop(seed: number): StateSpace<Continuous> {
  const stream = new RandomStream(seed, 0, 0);
  let k = 0;
  const normal = () => stream.normalAt(k++);
  const n = 2 + Math.floor(12 * stream.uniformAt(k++));
  const shift = 1.3 * Math.sqrt(n) * stream.uniformAt(k++);
  const a = Array.from({ length: n * n }, (_, at) => normal() - (at % (n + 1) === 0 ? shift : 0));
  const b = Array.from({ length: n }, normal);
  const c = Array.from({ length: n }, normal);
  return stateSpace(a, b, c, stream.uniformAt(k++) < 0.3 ? 0.3 * normal() : 0, CONTINUOUS);
}

/** Slow states with weak couplings, some integrating exactly, and a delay line: what a market's loops look like. */
function discreteLoop(seed: number): StateSpace<Discrete> {
  const stream = new RandomStream(seed, 1, 0);
  let k = 0;
  const normal = () => stream.normalAt(k++);
  const uniform = () => stream.uniformAt(k++);
  const slow = 8;
  const n = 13 + Math.floor(8 * uniform());
  const a = new Float64Array(n * n);
  const b = new Float64Array(n);
  const c = new Float64Array(n);
  for (let i = 0; i < slow; i++) {
    a[i * n + i] = i === 0 && seed % 3 === 0 ? 1 : 1 - 10 ** (-3 * uniform());
    for (let j = 0; j < slow; j++) if (j !== i && uniform() < 0.4) a[i * n + j] = normal() * 10 ** (-1 - 5 * uniform());
  }
  for (let i = slow; i < n; i++) a[i * n + i - 1] = 1;
  b[Math.floor(slow * uniform())] = 1;
  b[Math.floor(slow * uniform())] += 0.1 * normal();
  c[n - 1] = 0.3 * normal();
  c[Math.floor(slow * uniform())] += 0.2 * normal();
  return stateSpace(a, b, c, uniform() < 0.3 ? 0.3 * normal() : 0, discrete(INTERVAL_SECONDS));
}

const SEARCH = { minimumFrequency: 1e-7, smallestResponse: 1e-9 };
/** How much of the response at a frequency, relatively, hangs on the last bits of the greatest entry of the state matrix. */
function roundedChange(loop: StateSpace, frequency: number): number {
  if (!Number.isFinite(frequency)) return 0;
  const lastBit = Number.EPSILON * Math.max(...loop.a.map(Math.abs));
  const response = (a: readonly number[]) => {
    const { re, im } = frequencyResponse(stateSpace(a, loop.b, loop.c, loop.d, loop.time), [frequency]);
    return { re: re[0], im: im[0] };
  };
  const exact = response([...loop.a]);
  const changes = [1, 2, 3, 4].map((draw) => {
    const stream = new RandomStream(draw, 3, 0);
    const rounded = response(
      Array.from(loop.a, (value, at) => value + (stream.uniformAt(at) < 0.5 ? lastBit : -lastBit)),
    );
    return Math.hypot(rounded.re - exact.re, rounded.im - exact.im) / Math.hypot(exact.re, exact.im);
  });
  return Math.max(...changes);
}

const seeds = fc.integer({ min: 0, max: 100_000 });

/** The closed-loop pole nearest to p: its distance from p, and its condition number 1/|w·v|. */
function nearestPole(loop: StateSpace, re: number, im: number): { distance: number; condition: number } {
  const { a, order: n } = closeLoop(loop);
  const { values, left, right } = eigenDecomposition(a, n);
  const distances = Array.from(values.re, (x, i) => Math.hypot(x - re, values.im[i] - im));
  const distance = Math.min(...distances);
  const k = distances.indexOf(distance);
  let [sumRe, sumIm] = [0, 0];
  for (let at = k * n; at < (k + 1) * n; at++) {
    sumRe += left.re[at] * right.re[at] - left.im[at] * right.im[at];
    sumIm += left.re[at] * right.im[at] + left.im[at] * right.re[at];
  }
  return { distance, condition: 1 / Math.hypot(sumRe, sumIm) };
}

function responseAt(loop: StateSpace, frequency: number): { re: number; im: number } {
  const { re, im } = frequencyResponse(loop, [frequency]);
  return { re: re[0], im: im[0] };
}

const KINDS: [string, (seed: number) => StateSpace, MarginOptions][] = [
  ['continuous', continuousLoop, {}],
  ['discrete', discreteLoop, SEARCH],
];

describe.each(KINDS)('margins of random %s loops', (kind, makeLoop, options) => {
  it('put a closed-loop pole on the boundary when the gain is multiplied by a gain margin', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const loop = makeLoop(seed);
        for (const { factor, frequency } of margins(loop, options).gainMargins) {
          // at −1/d the critical loop has no solution at all
          if (!Number.isFinite(frequency) || factor > 1e6 || Math.abs(1 + factor * loop.d) < 1e-9) continue;
          const response = responseAt(loop, frequency);
          expect(Math.hypot(factor * response.re + 1, factor * response.im)).toBeLessThan(1e-7);
          const critical = amplify(loop, factor);
          const angle = frequency * INTERVAL_SECONDS;
          const { distance, condition } =
            kind === 'discrete'
              ? nearestPole(critical, Math.cos(angle), Math.sin(angle))
              : nearestPole(critical, 0, frequency);
          const size = Math.hypot(...closeLoop(critical).a);
          // an eigenvalue is only good to rounding × size × condition
          expect(distance).toBeLessThan(1e-8 * size + 1e-14 * size * condition);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('are 1 in modulus and −1 after rotation at every gain crossover', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const loop = makeLoop(seed);
        for (const { degrees, frequency } of margins(loop, options).phaseMargins) {
          const { re, im } = responseAt(loop, frequency);
          expect(Math.abs(Math.hypot(re, im) - 1)).toBeLessThan(1e-8);
          const angle = (-degrees * Math.PI) / 180;
          expect(re * Math.cos(angle) - im * Math.sin(angle)).toBeCloseTo(-1, 7);
          expect(degrees).toBeGreaterThan(-180);
          expect(degrees).toBeLessThanOrEqual(180);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('miss no crossing and no lower point that a dense grid shows', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const loop = makeLoop(seed);
        const found = margins(loop, options);
        const from = kind === 'discrete' ? 1e-7 : 1e-4;
        const to = kind === 'discrete' ? (Math.PI / INTERVAL_SECONDS) * 0.999 : 1e3;
        const count = 4000;
        const grid = Array.from({ length: count }, (_, i) =>
          i % 2 === 0 ? from * (to / from) ** (i / count) : (from + (Math.min(to, 30) - from) * i) / count,
        ).sort((x, y) => x - y);
        const { re, im } = frequencyResponse(loop, grid);
        const within = (low: number, high: number, list: readonly { frequency: number }[]) =>
          list.filter(({ frequency }) => frequency > low && frequency <= high).length;
        let [leastDistance, leastQuotient] = [Infinity, Infinity];
        for (let i = 0; i < count; i++) {
          const distance = Math.hypot(1 + re[i], im[i]);
          leastDistance = Math.min(leastDistance, distance);
          leastQuotient = Math.min(leastQuotient, (2 * distance) / Math.hypot(1 - re[i], im[i]));
          if (i === 0) continue;
          const size = Math.hypot(re[i], im[i]);
          const before = Math.hypot(re[i - 1], im[i - 1]);
          // rounding decides the sign where the response is real to 1e-9
          const isClear = Math.min(Math.abs(im[i]) / size, Math.abs(im[i - 1]) / before) > 1e-9;
          if (size > 1 !== before > 1)
            expect(within(grid[i - 1], grid[i], found.phaseMargins) % 2, `gain at ${grid[i]}`).toBe(1);
          if (isClear && im[i] > 0 !== im[i - 1] > 0 && re[i] < 0 && re[i - 1] < 0 && Math.min(size, before) > 1e-8)
            expect(within(grid[i - 1], grid[i], found.gainMargins) % 2, `phase at ${grid[i]}`).toBe(1);
        }
        expect(found.modulusMargin.value).toBeLessThanOrEqual(leastDistance * (1 + 1e-7));
        if (found.closedLoopStable) expect(found.diskMargin.value).toBeLessThanOrEqual(leastQuotient * (1 + 1e-7));
      }),
      { numRuns: 40 },
    );
  });

  it('are those of the same loop with its states scaled by 1e-9 … 1e9', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const loop = makeLoop(seed);
        const stream = new RandomStream(seed, 2, 0);
        const n = loop.order;
        const scale = Array.from({ length: n }, (_, i) => 2 ** Math.round(60 * stream.uniformAt(i) - 30));
        // powers of 2 from 1e-9 to 1e9: the scaled loop is the same to the last bit
        const other = stateSpace(
          loop.a.map((value, at) => (value * scale[Math.floor(at / n)]) / scale[at % n]),
          loop.b.map((value, i) => value * scale[i]),
          loop.c.map((value, i) => value / scale[i]),
          loop.d,
          loop.time,
        );
        const one = margins(loop, options);
        const two = margins(other, options);
        expect(two.closedLoopStable).toBe(one.closedLoopStable);
        expect(two.gainMargins).toHaveLength(one.gainMargins.length);
        expect(two.phaseMargins).toHaveLength(one.phaseMargins.length);
        one.gainMargins.forEach(({ factor, frequency }, i) => {
          const relative = Math.abs(two.gainMargins[i].factor / factor - 1);
          // A response of 1e-6, or one next to a pole, is itself ill-conditioned; orthogonal reductions promise n² last bits.
          const allowed = 4 * n * n * roundedChange(loop, frequency);
          expect(relative).toBeLessThan(Math.max(1e-6, 1e-9 * factor, allowed));
        });
        one.phaseMargins.forEach(({ degrees }, i) => {
          const difference = Math.abs(two.phaseMargins[i].degrees - degrees);
          expect(Math.min(difference, 360 - difference)).toBeLessThan(1e-5);
        });
        expect(Math.abs(two.modulusMargin.value - one.modulusMargin.value)).toBeLessThan(1e-6);
        expect(Math.abs(two.diskMargin.value - one.diskMargin.value)).toBeLessThan(1e-6 * (1 + one.diskMargin.value));
      }),
      { numRuns: 40 },
    );
  });
});

describe('delay margin', () => {
  it('of a discrete loop separates the whole delays that keep it stable from the first that does not', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const loop = discreteLoop(3 * Math.floor(seed / 3) + 1);
        const { closedLoopStable, delayMargin } = margins(loop, SEARCH);
        if (!closedLoopStable || delayMargin === null || delayMargin.seconds > 40 * INTERVAL_SECONDS) return;
        const whole = delayMargin.seconds / INTERVAL_SECONDS;
        if (Math.abs(whole - Math.round(whole)) < 1e-6) return;
        expect(isStable(delayed(loop, Math.floor(whole)))).toBe(true);
        expect(isStable(delayed(loop, Math.floor(whole) + 1))).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('takes a negative phase margin as the rest of the turn', () => {
    // 0.2s²/(s²+0.1s+1) leads at both crossovers, ω² = (1.99 ± √0.1201)/1.92: margins of about −30° and −150°
    const found = margins(transferFunction([0.2, 0, 0], [1, 0.1, 1], CONTINUOUS));
    const omega = Math.sqrt((1.99 + Math.sqrt(1.99 ** 2 - 4 * 0.96)) / 1.92);
    const lead = Math.PI - Math.atan2(0.1 * omega, 1 - omega * omega);
    expect(found.closedLoopStable).toBe(true);
    expect(found.phaseMargins.every(({ degrees }) => degrees < 0)).toBe(true);
    expect(found.delayMargin?.frequency).toBeCloseTo(omega, 10);
    expect(found.delayMargin?.seconds).toBeCloseTo((Math.PI + lead) / omega, 9);
  });

  it('is 0 where the gain stays above 1 at infinite frequency', () => {
    const found = margins(transferFunction([3, 30], [1, 2], CONTINUOUS));
    expect(found.closedLoopStable).toBe(true);
    expect(found.delayMargin).toEqual({ seconds: 0, frequency: Infinity });
  });
});

/** `samples` more delays at the output */
function delayed(loop: StateSpace<Discrete>, samples: number): StateSpace<Discrete> {
  const { order, a, b, c, d, time } = loop;
  if (samples === 0) return loop;
  const n = order + samples;
  const longer = new Float64Array(n * n);
  for (let i = 0; i < order; i++) for (let j = 0; j < order; j++) longer[i * n + j] = a[i * order + j];
  for (let j = 0; j < order; j++) longer[order * n + j] = c[j];
  for (let i = order + 1; i < n; i++) longer[i * n + i - 1] = 1;
  const input = new Float64Array(n);
  input.set(b);
  input[order] = d;
  const output = new Float64Array(n);
  output[n - 1] = 1;
  return stateSpace(longer, input, output, 0, time);
}

function isStable(loop: StateSpace<Discrete>): boolean {
  const { a, order } = closeLoop(loop);
  const { re, im } = eigenvalues(a, order);
  return re.every((x, i) => Math.hypot(x, im[i]) < 1);
}

describe('ends of the axis and special loops', () => {
  it('counts z = −1, and z = 1 unless it is a pole', () => {
    const negative = margins(transferFunction([0.4], [1, -0.2], discrete(2)));
    expect(negative.gainMargins).toHaveLength(1);
    expect(negative.gainMargins[0].factor).toBeCloseTo(3, 12);
    expect(negative.gainMargins[0].frequency).toBeCloseTo(Math.PI / 2, 12);
    const positive = margins(transferFunction([-0.4], [1, -0.2], discrete(2)));
    expect(positive.gainMargins.map(({ frequency }) => frequency)).toEqual([0]);
    expect(positive.gainMargins[0].factor).toBeCloseTo(2, 12);
    const integrator = margins(transferFunction([0.4], [1, -1], discrete(2)));
    expect(integrator.gainMargins).toHaveLength(1);
    expect(integrator.gainMargins[0].factor).toBeCloseTo(5, 12);
  });

  it('answers for constants and for no loop at all', () => {
    const none = margins(transferFunction([0], [1, 1], CONTINUOUS));
    expect(none).toMatchObject({ closedLoopStable: true, gainMargins: [], phaseMargins: [], delayMargin: null });
    expect(none.modulusMargin.value).toBe(1);
    expect(none.diskMargin).toMatchObject({ value: 2, gainFactors: [0, Infinity], phaseDegrees: 90 });
    const constant = margins(transferFunction([-0.5], [1], CONTINUOUS));
    expect(constant.gainMargins.map(({ factor }) => factor)).toContain(2);
    expect(constant.modulusMargin.value).toBe(0.5);
  });

  it('finds the crossover of a double integrator, whose phase is −180° everywhere', () => {
    const found = margins(transferFunction([4], [1, 0, 0], CONTINUOUS));
    expect(found.closedLoopStable).toBe(false);
    expect(found.phaseMargins).toHaveLength(1);
    expect(found.phaseMargins[0].frequency).toBeCloseTo(2, 12);
    expect(found.phaseMargins[0].degrees).toBeCloseTo(0, 9);
    expect(found.modulusMargin.value).toBeLessThan(1e-9);
  });

  it('finds both sides of an undamped resonance', () => {
    const found = margins(transferFunction([0.1], [1, 0, 1], CONTINUOUS));
    expect(found.phaseMargins.map(({ frequency }) => frequency)).toEqual([
      expect.closeTo(Math.sqrt(0.9), 9),
      expect.closeTo(Math.sqrt(1.1), 9),
    ]);
  });

  it('never returns NaN', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 5 }),
        fc.boolean(),
        (numerator, tail, isDiscrete) => {
          const system = transferFunction(numerator, [1, ...tail], isDiscrete ? discrete(1) : CONTINUOUS);
          if (numerator.length === tail.length + 1 && numerator[0] === -1) return;
          const found = margins(system);
          const figures: unknown[] = [];
          JSON.stringify(found, (_, value: unknown) => {
            if (typeof value === 'number') figures.push(value);
            return value;
          });
          expect(figures.some((value) => Number.isNaN(value))).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses a loop that has no solution, and options out of range', () => {
    expect(() => margins(transferFunction([-1, 0], [1, 1], CONTINUOUS))).toThrow(/no solution/);
    expect(() => margins(transferFunction([1], [1, 1], CONTINUOUS), { minimumFrequency: -1 })).toThrow(
      /minimumFrequency -1/,
    );
  });
});
