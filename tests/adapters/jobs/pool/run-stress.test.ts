import { describe, expect, test } from 'vitest';
import { runStress, type StressProgress } from '@/server/adapters/jobs/pool';
import { DomainError } from '@/server/domain/errors';
import { parseStressRun, type StressRun } from '@/server/domain/stress';
import { smallMarket } from '../../../domain/stress/reference-cases';

function run(changes: object = {}) {
  const market = smallMarket();
  const proposal = { ...market, liquidation: { ...market.liquidation, closeFraction: 0.2 } };
  return parseStressRun({
    markets: [{ name: 'BTC', market: proposal, asset: 'BTC' }],
    baseline: [{ name: 'BTC', market, asset: 'BTC' }],
    book: { accounts: 30, seed: 1 },
    scenario: { name: 'historical', event: 'ten-october-2025' },
    paths: 40,
    seed: 7,
    ...changes,
  });
}

describe('a run on worker threads', () => {
  test('has one report for 1, 2 and 8 workers and for none', async () => {
    const here = await runStress(run(), { workers: 0 });
    expect(here.digest).toMatch(/^0x[0-9a-f]{64}$/);
    for (const workers of [1, 2, 8]) expect(await runStress(run(), { workers })).toEqual(here);
  });

  test('tells how far it has come', async () => {
    const seen: StressProgress[] = [];
    await runStress(run(), { workers: 2, onProgress: (progress) => seen.push(progress) });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toMatchObject({ pathsDone: 40, pathsTotal: 40 });
    seen.forEach(({ pathsDone, pathsPerSecond }, k) => {
      expect(pathsDone).toBeGreaterThan(k === 0 ? 0 : seen[k - 1].pathsDone);
      expect(pathsPerSecond).toBeGreaterThan(0);
    });
  });

  test.each([0, 2])('with %d workers, stops when it is cancelled', async (workers) => {
    const controller = new AbortController();
    const reason = new Error('cancelled by its owner');
    const long = run({ paths: 100_000 });
    let done = 0;
    const onProgress = ({ pathsDone }: StressProgress) => {
      done = pathsDone;
      controller.abort(reason);
    };
    await expect(runStress(long, { workers, signal: controller.signal, onProgress })).rejects.toBe(reason);
    expect(done).toBeLessThan(long.paths / 10);
  });

  test('does nothing once cancelled', async () => {
    await expect(runStress(run(), { signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow('too late');
  });

  test.each([0, 2])('with %d workers, a refusal reaches the caller with its facts', async (workers) => {
    const market = smallMarket();
    const frontless = { ...market, plant: { ...market.plant, frontDensity: 0 } };
    const unchecked = { ...run(), markets: [{ name: 'BTC', market: frontless, asset: 'BTC' as const }] };
    const error: unknown = await runStress(unchecked, { workers }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({
      code: 'relation-violated',
      facts: { field: 'markets[0].plant.frontDensity', limit: 'above 0' },
    });
  });

  test('a thread that is stopped while its result is under way leaves no error behind', async () => {
    const market = smallMarket();
    const frontless = { ...market, plant: { ...market.plant, frontDensity: 0 } };
    const refused = { ...run(), markets: [{ name: 'BTC', market: frontless, asset: 'BTC' as const }] };
    const uncaught: unknown[] = [];
    const note = (cause: unknown) => uncaught.push(cause);
    process.prependListener('uncaughtException', note);
    for (let k = 0; k < 3; k += 1) await expect(runStress(refused, { workers: 2 })).rejects.toThrow(DomainError);
    process.off('uncaughtException', note);
    expect(uncaught).toEqual([]);
  });

  test.each([0, 2])('with %d workers, a fault of a worker fails the run with its reason', async (workers) => {
    const broken = { ...run(), book: { kind: 'explicit', book: undefined } } as unknown as StressRun;
    await expect(runStress(broken, { workers })).rejects.toThrow(/undefined \(reading 'accounts'\)/);
  });

  test('refuses a number of workers that is none', async () => {
    await expect(runStress(run(), { workers: -1 })).rejects.toThrow(/workers -1 is out of range/);
  });
});
