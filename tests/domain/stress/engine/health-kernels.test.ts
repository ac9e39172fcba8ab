import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RandomStream } from '@/server/domain/elementary';
import { FIND_KERNELS, NARROW_KERNELS } from '@/server/domain/stress/engine/health-kernels.generated';
import { findByLoop, narrowByLoop } from '@/server/domain/stress/engine/health-loops';

const ACCOUNTS = 60;
const HAIRCUT = 0.1;

/** Accounts from careful to hopeless, some without positions, and markets with every figure of either sign. */
function drawn(markets: number, seed: number) {
  const stream = new RandomStream(seed, 0, 5);
  let index = 0;
  const uniform = () => stream.uniformAt(index++);
  const byMarket = (value: () => number) => Float64Array.from({ length: markets }, value);
  const rows = Float64Array.from({ length: ACCOUNTS * (1 + 2 * markets) }, (_, at) => {
    const field = at % (1 + 2 * markets);
    if (field === 0) return 400 * (uniform() - 0.3);
    if (field > markets) return uniform() < 0.5 ? 0 : uniform();
    return uniform() < 0.4 ? 0 : 4 * (uniform() - 0.5);
  });
  const mark = byMarket(() => 50 + 100 * uniform());
  const fundingPerUnit = byMarket(() => 10 * (uniform() - 0.5));
  const requirement = mark.map((price) => price * 0.2 * uniform());
  return {
    rows,
    snapshot: { mark, fundingPerUnit, requirement },
    values: {
      positionValue: mark.map((price, m) => price - fundingPerUnit[m]),
      collateralValue: mark.map((price) => price * (1 - HAIRCUT)),
      requirement,
    },
  };
}

const all = Int32Array.from({ length: ACCOUNTS }, (_, i) => i);
const seeds = fc.integer({ min: 0, max: 1e6 });

describe.each(FIND_KERNELS.map((find, k) => ({ markets: k + 1, find, narrow: NARROW_KERNELS[k] })))(
  'the kernels of $markets markets',
  ({ markets, find, narrow }) => {
    it('find the accounts that the loop finds, with their fractions', () => {
      let found = 0;
      fc.assert(
        fc.property(seeds, (seed) => {
          const { rows, values } = drawn(markets, seed);
          const run = (kernel: typeof find) => {
            const [accounts, fractions] = [new Int32Array(ACCOUNTS), new Float64Array(ACCOUNTS)];
            const count = kernel(rows, all, ACCOUNTS, values, 0.25, accounts, fractions);
            found += count;
            return { count, accounts, fractions };
          };
          expect(run(find)).toEqual(run(findByLoop));
        }),
      );
      expect(found).toBeGreaterThan(1000);
    });

    it('list the accounts that the loop calls near, at any radius', () => {
      const [listed, looked] = [new Set<number>(), new Set<number>()];
      fc.assert(
        fc.property(seeds, fc.constantFrom(0, 0.01, 0.1, 0.5, Infinity), (seed, radius) => {
          const { rows, snapshot } = drawn(markets, seed);
          const run = (kernel: typeof narrow) => {
            const near = new Int32Array(ACCOUNTS);
            const count = kernel(rows, all, ACCOUNTS, snapshot, HAIRCUT, 1e-12, radius, near);
            return near.slice(0, count);
          };
          const near = run(narrow);
          expect(near).toEqual(run(narrowByLoop));
          listed.add(near.length);
          if (radius === Infinity) looked.add(near.length);
        }),
      );
      expect(listed.size).toBeGreaterThan(10);
      expect(Math.max(...looked)).toBeGreaterThan(ACCOUNTS / 3);
    });
  },
);

it('a list holds whoever would be liquidatable after any move within its radius', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      seeds,
      fc.double({ min: 0.001, max: 0.3, noNaN: true }),
      (markets, seed, radius) => {
        const { rows, snapshot } = drawn(markets, seed);
        const near = new Int32Array(ACCOUNTS);
        const count = NARROW_KERNELS[markets - 1](rows, all, ACCOUNTS, snapshot, HAIRCUT, 1e-12, radius, near);
        const listed = new Set(near.slice(0, count));
        const stream = new RandomStream(seed, 1, 5);
        // every market at the edge of the radius, in a random split between mark, funding and requirement
        const moved = (m: number) => {
          const [mark, funding] = [stream.uniformAt(4 * m), stream.uniformAt(4 * m + 1)];
          const edge = radius * snapshot.mark[m] * (1 - 1e-9);
          const sign = (k: number) => (stream.uniformAt(4 * m + k) < 0.5 ? -1 : 1);
          const [byMark, byFunding] = [edge * mark, edge * (1 - mark) * funding];
          return {
            mark: snapshot.mark[m] + sign(2) * byMark,
            fundingPerUnit: snapshot.fundingPerUnit[m] + sign(3) * byFunding,
            requirement: snapshot.requirement[m] + edge - byMark - byFunding,
          };
        };
        const now = Array.from({ length: markets }, (_, m) => moved(m));
        const values = {
          positionValue: Float64Array.from(now, ({ mark, fundingPerUnit }) => mark - fundingPerUnit),
          collateralValue: Float64Array.from(now, ({ mark }) => mark * (1 - HAIRCUT)),
          requirement: Float64Array.from(now, ({ requirement }) => requirement),
        };
        const [found, fractions] = [new Int32Array(ACCOUNTS), new Float64Array(ACCOUNTS)];
        const liquidatable = findByLoop(rows, all, ACCOUNTS, values, 1, found, fractions);
        for (let k = 0; k < liquidatable; k++) expect(listed.has(found[k])).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
