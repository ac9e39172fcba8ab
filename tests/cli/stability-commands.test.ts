import { describe, expect, it } from 'vitest';
import { applyParameters } from '@/server/domain/parameters';
import { DEFAULT_POLICY } from '@/server/domain/stability';
import { CALM_DEFAULT } from '../fixtures/calm-default-market';
import { homeostatHere, jsonFile } from './homeostat';

const gentle = applyParameters(CALM_DEFAULT, { 'margin.volatilityMultiplier': 1, 'liquidation.closeFraction': 0.2 });
const ringing = applyParameters(CALM_DEFAULT, { 'funding.maxVelocity': 60 });
const atRest = jsonFile('at-rest.json', { ...DEFAULT_POLICY, operatingPoints: [{ shock: 0, horizonSeconds: 3600 }] });

describe('homeostat oscillations', () => {
  it('exit 0 where every push dies out, with the modes in words', async () => {
    const args = ['oscillations', jsonFile('gentle.json', gentle), '--policy', atRest];
    const { code, stdout } = await homeostatHere(args);
    expect(code).toBe(0);
    expect(stdout).toContain('an 8.6-hour oscillation, damping 0.35, held by funding → skew');
    expect(stdout).toMatch(/funding +integrator cap +no cycle predicted/);
    expect(stdout.trimEnd()).toMatch(/Every push died out: no sustained oscillation\.$/);
  });

  it('exit 1 where one does not', async () => {
    const args = ['oscillations', jsonFile('ringing.json', ringing), '--policy', atRest, '--json'];
    const { code, stdout, stderr } = await homeostatHere(args);
    const found = JSON.parse(stdout) as { oscillates: boolean; operatingPoints: { modes: { words: string }[] }[] };
    expect([code, stderr, found.oscillates]).toEqual([1, '', true]);
    expect(found.operatingPoints[0].modes[0].words).toMatch(/oscillation/);
  });
});

describe('homeostat latency', () => {
  it('exit 0 where the policy holds however late, with a row for each block and day', async () => {
    const args = ['latency', jsonFile('gentle.json', gentle), '--policy', atRest, '--blocks', '5', '--days', '1'];
    const { code, stdout } = await homeostatHere([...args, '--json']);
    const found = JSON.parse(stdout) as {
      signals: { rows: { blocks: number; state: string }[] };
      execution: { rows: { days: number }[]; drift: { source: string } };
    };
    expect(code).toBe(0);
    expect(found.signals.rows.map(({ blocks }) => blocks)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(found.execution.rows.map(({ days }) => days)).toEqual([0, 1]);
    expect(found.execution.drift.source).toBe('default');
    expect((await homeostatHere(args)).stdout).toMatch(/days late +volatility +verdict/);
  });

  it('exit 1 where it fails', async () => {
    const args = ['latency', '-', '--policy', atRest, '--blocks', '0', '--days', '0'];
    const { code, stdout } = await homeostatHere(args, JSON.stringify(CALM_DEFAULT));
    expect(code).toBe(1);
    expect(stdout).toContain('The policy fails from block 0 on');
  });
});
