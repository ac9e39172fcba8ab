import { describe, expect, it } from 'vitest';
import { applyParameters } from '@/server/domain/parameters';
import { DEFAULT_POLICY, stabilityReport } from '@/server/domain/stability';
import { type MapAxis, type MapQuantity, type MapRow, mapRows, stabilityMap } from '@/server/domain/stability/map';
import { CALM_DEFAULT } from '../../../fixtures/calm-default-market';

const multiplier = (count: number, from = 0.25, to = 2.5): MapAxis => ({
  parameter: 'margin.volatilityMultiplier',
  from,
  to,
  count,
  scale: 'linear',
});
const fraction = (count: number): MapAxis => ({
  parameter: 'liquidation.closeFraction',
  from: 0.1,
  to: 1,
  count,
  scale: 'log',
});

function whole(quantity: MapQuantity, x: MapAxis, y: MapAxis, policy = DEFAULT_POLICY) {
  const rows: MapRow[] = [];
  const map = stabilityMap(CALM_DEFAULT, policy, { x, y, quantity });
  for (let next = map.next(); ; next = map.next()) {
    if (next.done) return { rows, map: next.value };
    rows.push(next.value);
  }
}

let undivided: ReturnType<typeof whole> | undefined;

it.each([1, 2, 3, 4])('in %i parts, each cell of a map is drawn once, coarse first, as in the whole', (parts) => {
  const request = { x: multiplier(12), y: fraction(10), quantity: 'criticalShock' } as const;
  const drawn = new Map<string, unknown>();
  for (let part = 0; part < parts; part += 1) {
    const rows = [...mapRows(CALM_DEFAULT, DEFAULT_POLICY, request, { part, parts })];
    expect(rows.map(({ stride }) => stride)).toEqual(rows.map(({ stride }) => stride).toSorted((a, b) => b - a));
    const cells = rows.flatMap(({ row, cells: added }) => added.map(({ column, cell }) => [`${column}/${row}`, cell]));
    expect(rows.at(-1)?.done).toBe(cells.length);
    // no part has more than twice an equal one
    expect(cells.length).toBeLessThanOrEqual((2 * 12 * 10) / parts);
    for (const [at, cell] of cells as [string, unknown][]) {
      expect(drawn.has(at)).toBe(false);
      drawn.set(at, cell);
    }
  }
  expect(drawn.size).toBe(12 * 10);
  const { map } = (undivided ??= whole('criticalShock', request.x, request.y));
  map.cells.forEach((cell, at) => expect(drawn.get(`${at % 12}/${Math.floor(at / 12)}`)).toEqual(cell));
});

describe('stabilityMap', () => {
  const [x, y] = [multiplier(2), fraction(2)];

  it('has the bits of the report of each cell’s market, and the sign of its verdict', () => {
    const growth = whole('windowGrowth', x, y).map;
    const margin = whole('worstMargin', x, y).map;
    const shock = whole('criticalShock', x, y).map;
    growth.xValues.forEach((multiplierAt, column) =>
      growth.yValues.forEach((fractionAt, row) => {
        const changes = { 'margin.volatilityMultiplier': multiplierAt, 'liquidation.closeFraction': fractionAt };
        const report = stabilityReport(applyParameters(CALM_DEFAULT, changes), DEFAULT_POLICY);
        const at = row * x.count + column;
        const judged = report.operatingPoints.map((point) => point.judgedWindowGrowth!);
        expect(growth.cells[at].value).toBe(Math.max(...judged));
        expect(shock.cells[at].value).toBe(report.criticalShock);
        const failing = (prefix: RegExp) =>
          report.verdict.checks.some(({ name, state }) => prefix.test(name) && state === 'fail');
        expect(growth.cells[at].headroom! < 0).toBe(failing(/^windowGrowth/));
        expect(shock.cells[at].headroom! < 0).toBe(failing(/^criticalShock/));
        expect(margin.cells[at].headroom! < 0).toBe(failing(/Margin\./));
        const checks = report.verdict.checks.filter(({ name }) => /Margin\./.test(name));
        const isUnstable = checks.some(({ reason }) => reason.includes('is unstable'));
        const ratios = checks.map(({ value, limit }) => (value ?? Infinity) / limit!);
        expect(margin.cells[at].value).toBe(isUnstable ? 0 : Math.min(...ratios));
      }),
    );
    expect(shock.cells.some(({ state }) => state === 'unlimited')).toBe(true);
    expect(growth.cells.some(({ headroom }) => headroom! < 0)).toBe(true);
  });

  it('comes coarse first, each cell once, and says how far it is', () => {
    const [wide, tall] = [multiplier(9), fraction(2)];
    const { rows, map } = whole('criticalShock', wide, tall);
    const strides = rows.map(({ stride }) => stride);
    expect(strides).toEqual([...strides].sort((one, other) => other - one));
    expect(strides[0]).toBe(2);
    const seen = rows.flatMap(({ row, cells }) => cells.map(({ column }) => `${column} ${row}`));
    expect(new Set(seen).size).toBe(9 * 2);
    expect(seen).toHaveLength(9 * 2);
    expect(rows.at(-1)).toMatchObject({ done: 18, total: 18 });
    rows.forEach(({ row, cells }) =>
      cells.forEach(({ column, cell }) => expect(map.cells[row * 9 + column]).toBe(cell)),
    );
    // a map of every second value alone has the same cells
    const alone = whole('criticalShock', multiplier(5), tall).map;
    alone.xValues.forEach((value, column) => expect(value).toBe(map.xValues[2 * column]));
    expect(alone.cells).toEqual(map.cells.filter((_, k) => (k % 9) % 2 === 0));
  });

  it('names cells that break a rule, leave a bound, or collapse, and gives them no number', () => {
    const floor: MapAxis = { parameter: 'margin.min', from: 0.001, to: 0.6, count: 2, scale: 'linear' };
    const invalid = whole('criticalShock', floor, fraction(2)).map.cells[1];
    expect(invalid).toMatchObject({ state: 'invalid', value: null, headroom: null });
    expect(invalid.reason).toContain('margin.min 0.6');
    const depth: MapAxis = { parameter: 'plant.depth', from: 1e4, to: 1.25e9, count: 2, scale: 'log' };
    for (const quantity of ['windowGrowth', 'worstMargin'] as const) {
      const { cells } = whole(quantity, depth, multiplier(2)).map;
      expect(cells[0]).toEqual({ state: 'collapsed', value: null, headroom: null });
      expect(cells[1].state).toBe('value');
    }
  });

  it('refuses axes that no market has, by name', () => {
    const first = (one: MapAxis, other: MapAxis) => () =>
      stabilityMap(CALM_DEFAULT, DEFAULT_POLICY, { x: one, y: other, quantity: 'windowGrowth' }).next();
    expect(first({ ...x, parameter: 'margin.colour' }, y)).toThrow('x.parameter margin.colour is not a field');
    expect(first({ ...x, parameter: 'side' }, y)).toThrow('x.parameter side is not a field');
    expect(first(x, x)).toThrow('y.parameter "margin.volatilityMultiplier" is out of range: other than x.parameter');
    expect(first({ ...x, to: Number.NaN }, y)).toThrow('x.to NaN is out of range: a finite number');
    expect(first({ ...x, to: 0.1 }, y)).toThrow('x.to 0.1 is out of range: above x.from 0.25');
    expect(first(x, { ...y, from: 0 })).toThrow('y.from 0 is out of range: above 0 on a log scale');
    expect(first({ ...x, count: 1 }, y)).toThrow('x.count 1 is out of range: a whole number from 2 to 128');
  });
});
