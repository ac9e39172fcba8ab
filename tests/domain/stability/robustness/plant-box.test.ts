import { describe, expect, it } from 'vitest';
import { parseMarket } from '@/server/domain/market';
import { plantBox, plantVertices } from '@/server/domain/stability';
import { plantAt, shareOf, slopeAt, valueAt } from '@/server/domain/stability/robustness/plant-box';
import { sampledShares } from '@/server/domain/stability/robustness/sampled-shares';
import { CALM_DEFAULT } from '../../market/reference';

const own = parseMarket({ ...CALM_DEFAULT, uncertainty: { depth: [1e9, 1.4e9], hedgeGamma: [-1e7, 3e7] } });

describe('plantBox', () => {
  it('takes the market’s own intervals, and says where a default stands in', () => {
    const box = plantBox(own);
    const side = (field: string) => box.find((one) => one.field === field)!;
    expect(side('depth')).toMatchObject({ low: 1e9, high: 1.4e9, source: 'market', scale: 'log' });
    expect(side('hedgeGamma')).toMatchObject({ low: -1e7, high: 3e7, source: 'market', scale: 'linear' });
    expect(side('traderLag')).toMatchObject({ low: 450, high: 1800, source: 'default', nominal: 900 });
    expect(plantBox(CALM_DEFAULT).every(({ source }) => source === 'default')).toBe(true);
    const short = plantBox({ ...CALM_DEFAULT, plant: { ...CALM_DEFAULT.plant, skewTarget: -6e7 } });
    expect(short.find(({ field }) => field === 'skewTarget')).toMatchObject({ low: -9e7, high: -4e7, scale: 'log' });
  });

  it('goes from low to high and back, and has the slope of the way', () => {
    for (const side of plantBox(own).filter(({ low, high }) => low < high)) {
      expect([valueAt(side, 0), valueAt(side, 1)]).toEqual([side.low, side.high]);
      const value = valueAt(side, 0.3);
      expect(shareOf(side, value)).toBeCloseTo(0.3, 12);
      const quotient = (valueAt(side, 0.3 + 1e-5) - valueAt(side, 0.3 - 1e-5)) / 2e-5;
      expect(slopeAt(side, value) / quotient).toBeCloseTo(1, 7);
    }
  });

  it('gives corners that are markets of their own, the others at their nominal value', () => {
    const corners = plantVertices(own, plantBox(own), ['depth', 'hedgeGamma']);
    expect(corners.map(({ plant }) => [plant.depth, plant.hedgeGamma])).toEqual([
      [1e9, -1e7],
      [1.4e9, -1e7],
      [1e9, 3e7],
      [1.4e9, 3e7],
    ]);
    for (const corner of corners) {
      expect(parseMarket(corner)).toEqual(corner);
      expect(corner.plant.traderLag).toBeCloseTo(CALM_DEFAULT.plant.traderLag, 9);
    }
  });
});

describe('a sampled plant', () => {
  it('is the same whichever others are drawn, and lies in the box', () => {
    const box = plantBox(own);
    const inOrder = Array.from({ length: 20 }, (_, k) => sampledShares(5, k, box.length));
    expect(sampledShares(5, 13, box.length)).toEqual(inOrder[13]);
    expect(sampledShares(6, 13, box.length)).not.toEqual(inOrder[13]);
    for (const shares of inOrder) {
      const { plant } = parseMarket(plantAt(own, box, shares));
      for (const { field, low, high } of box) {
        expect(plant[field]).toBeGreaterThanOrEqual(low);
        expect(plant[field]).toBeLessThanOrEqual(high);
      }
    }
  });
});
