import { describe, expect, it } from 'vitest';
import { CALM_DEFAULT } from '../fixtures/calm-default-market';
import { homeostatHere, jsonFile } from './homeostat';

const axes = ['--x', 'margin.volatilityMultiplier:1:2', '--y', 'liquidation.closeFraction:0.2:1'];

describe('homeostat map', () => {
  const market = jsonFile('map-market.json', CALM_DEFAULT);

  it('writes JSON alone with --json, and progress on stderr', async () => {
    const run = await homeostatHere(['map', market, ...axes, '--quantity', 'criticalShock', '--count', '2', '--json']);
    const { xValues, yValues, cells } = JSON.parse(run.stdout) as {
      xValues: number[];
      yValues: number[];
      cells: { state: string; value: number | null }[];
    };
    expect([run.code, xValues, yValues]).toEqual([0, [1, 2], [0.2, 1]]);
    expect(run.stderr).toMatch(/^map 4\/4/m);
    // z = 1, φ = 0.2 and z = 2, φ = 1 of the reference market
    expect(cells[0]).toMatchObject({ state: 'unlimited', value: null });
    expect(cells[3].value).toBeCloseTo(0.03098384007465938, 10);
  });

  it('writes CSV otherwise, one line per cell', async () => {
    const { stdout } = await homeostatHere(['map', market, ...axes, '--quantity', 'windowGrowth', '--count', '2']);
    const [head, ...lines] = stdout.trimEnd().split('\n');
    expect(head).toBe('margin.volatilityMultiplier,liquidation.closeFraction,state,windowGrowth,headroom');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toMatch(/^2,1,value,1\.0975\d*,-0\.0975\d*$/);
  });

  it.each([
    ['no quantity', axes, '--quantity is missing: one of windowGrowth, worstMargin, criticalShock'],
    ['an unknown quantity', [...axes, '--quantity', 'beauty'], '--quantity "beauty" is refused'],
    ['an axis that is none', ['--x', 'plant.depth:1', ...axes.slice(2)], '--x "plant.depth:1" is refused'],
    ['an unknown field', ['--x', 'plant.colour:1:2', ...axes.slice(2), '--quantity', 'windowGrowth'], 'plant.colour'],
  ])('refuses %s by name', async (_, args, words) => {
    const { code, stdout, stderr } = await homeostatHere(['map', market, ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
