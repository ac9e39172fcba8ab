import { describe, expect, test } from 'vitest';
import { densestWindow, intensityOf } from './intensity';
import { octoberSpread } from './october-2025';

const moment = (second: number, fills: number, deleveraged = 0) => ({ second, fills, deleveraged });

describe('how liquidations unfold', () => {
  test('is told from the first fill on, within twelve minutes', () => {
    const moments = [moment(0, 0), moment(10, 2), moment(69, 2), moment(70, 4), moment(130, 4, 1), moment(731, 100, 5)];
    expect(intensityOf(moments)).toEqual({
      fills: 12,
      firstDeleveragingSeconds: 120,
      shareOfFirstMinute: 4 / 12,
      halfSeconds: 60,
    });
    expect(intensityOf([moment(0, 3)])).toMatchObject({ firstDeleveragingSeconds: null, shareOfFirstMinute: 1 });
    expect(intensityOf([moment(0, 0)])).toBeNull();
  });

  test('the densest twelve minutes are those with most fills, wherever they lie', () => {
    const perStep = new Int32Array(1000);
    perStep[10] = 5;
    perStep[700] = 3;
    perStep[800] = 4;
    const window = densestWindow(perStep, new Int32Array(1000), 4);
    expect(window).toHaveLength(180);
    expect(window?.filter(({ fills }) => fills > 0).map(({ fills }) => fills)).toEqual([3, 4]);
    expect(densestWindow(new Int32Array(10), new Int32Array(10), 4)).toBeNull();
  });
});

const folder = process.env.MARKET_DATA_DIR;

test.skipIf(!folder)('the October 2025 spread is the same each time, and every path is accounted for', () => {
  const spread = octoberSpread(folder ?? '', 2, 3);
  expect(octoberSpread(folder ?? '', 2, 3)).toEqual(spread);
  expect(spread).toMatchObject({ paths: 6, collapsed: 0 });
  expect(spread.rows.at(-2)?.observed).toBeCloseTo(0.011157, 6);
  expect(spread.rows.at(-1)).toMatchObject({ observed: 195 });
  for (const { low, median, high } of spread.rows) {
    expect(low).toBeLessThanOrEqual(median);
    expect(median).toBeLessThanOrEqual(high);
  }
});
