import { describe, expect, it } from 'vitest';
import { marketModel, operatingPoint } from '@/server/domain/market';
import { applyParameters, parameter, sweepValues } from '@/server/domain/parameters';
import { parameterLocus, polesWith } from '@/server/domain/stability';
import { CALM_DEFAULT } from '../market/reference';

const POINT = { shock: 0.05, horizonSeconds: 3600 };
const Z = 'margin.volatilityMultiplier';

/** Eigenvalues of an operating point that a locus follows. */
function reference(value: number) {
  const { eigenvalues } = operatingPoint(marketModel(applyParameters(CALM_DEFAULT, { [Z]: value })), POINT);
  return eigenvalues.filter(([re, im]) => Math.hypot(re, im) >= 0.05);
}

const inOrder = (poles: readonly (readonly [number, number])[]) => [...poles].sort(([a, b], [c, d]) => a - c || b - d);

describe('polesWith', () => {
  it('has the eigenvalues of the operating point, but for those of the delay line', () => {
    for (const value of [0.5, 2, 3]) {
      const found = inOrder(polesWith(CALM_DEFAULT, POINT, Z, value).poles);
      expect(found).toEqual(inOrder(reference(value)));
    }
  });

  it('has none where the run collapses or there are too many states, and refuses an unknown parameter', () => {
    expect(polesWith(CALM_DEFAULT, { shock: 5.5, horizonSeconds: 3600 }, Z, 2).poles).toEqual([]);
    const late = { ...CALM_DEFAULT, signals: { ...CALM_DEFAULT.signals, latency: 60 * 70 } };
    expect(polesWith(late, POINT, Z, 2).poles).toEqual([]);
    expect(() => polesWith(CALM_DEFAULT, POINT, 'margin.nothing', 1)).toThrow(/margin\.nothing/);
  });
});

describe('parameterLocus', () => {
  it('passes through the poles of each value, by short steps', () => {
    const values = sweepValues(parameter(Z), 1.5, 2.5, 21);
    const sets = values.map((value) => polesWith(CALM_DEFAULT, POINT, Z, value));
    const { branches } = parameterLocus(Z, sets);
    for (const { value, poles } of sets) {
      const through = branches.flatMap((branch) => branch.filter((point) => point.value === value));
      expect(inOrder(through.map(({ re, im }) => [re, im] as const))).toEqual(inOrder(poles));
    }
    for (const branch of branches)
      branch.forEach(({ re, im }, k) => {
        if (k > 0) expect(Math.hypot(re - branch[k - 1].re, im - branch[k - 1].im)).toBeLessThan(0.1);
      });
  });
});
