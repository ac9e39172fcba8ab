import { getAddress } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueuedRun } from '@/server/adapters/jobs';
import { readPositions } from '@/server/adapters/protocols/reference-perp/read-positions';
import { fromWad } from '@/server/domain/quantities';
import { stressCost } from '@/server/services/stress/cost';
import { startStressInput } from '@/server/services/stress/schema';
import { startStress } from '@/server/services/stress/start';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { startLocalChain, type LocalTestChain } from './local-chain';
import { testDatabase } from './test-database';
import { contextFor } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
let chain: LocalTestChain;
const queued: QueuedRun[] = [];

beforeAll(async () => {
  database = await testDatabase();
  chain = await startLocalChain();
  await ensureLocalWorkspace({ database: database.client, chain: chain.client }, chain.deployment);
});
afterAll(() => Promise.all([database.close(), chain.stop()]));

const context = (address: `0x${string}` | null = chain.deployment.steward) => ({
  ...contextFor(database.client, address),
  chain: chain.client,
  queueStress: async (_: unknown, run: QueuedRun) => void queued.push(run),
});

const ask = () =>
  startStressInput.parse({
    marketSlug: 'eth',
    besides: ['btc'],
    parameters: {},
    book: { kind: 'chain' },
    scenario: { name: 'gbm', volatility: 1, durationSeconds: 3600 },
    paths: 3,
    accounts: 10,
    seed: 1,
  });

describe('a run of the positions that are open on chain', () => {
  it('has each of them once, at the marks of that block, with the equity that the market itself states', async () => {
    await startStress(context(), ask());
    const { book } = queued.at(-1)!.run;
    if (book.kind !== 'explicit') throw new Error('the book was drawn');
    const { accounts, size, cash, initialPrice, collateralUnits } = book.book;
    const markets = await Promise.all(
      ['eth', 'btc'].map((slug) => database.client.market.findUniqueOrThrow({ where: { slug } })),
    );
    const block = await chain.client.getBlockNumber();
    const positions = await Promise.all(
      markets.map(({ contractAddress }) => readPositions(chain.client, getAddress(contractAddress), block)),
    );
    const open = positions.flatMap((all, m) => all.map((position) => ({ ...position, m })));
    expect(open.length).toBeGreaterThan(0);
    expect(accounts).toBe(open.length);
    open.forEach(({ size: units, equity, m }, i) => {
      expect(size[2 * i + m]).toBe(fromWad(units));
      expect(size[2 * i + 1 - m]).toBe(0);
      const expected = fromWad(equity);
      expect(Math.abs(cash[i] + size[2 * i + m] * initialPrice[m] - expected)).toBeLessThan(1e-9 * Math.abs(expected));
    });
    expect(collateralUnits.every((units) => units === 0)).toBe(true);
    const stored = await database.client.stressRun.findFirstOrThrow({ where: { id: queued.at(-1)?.id } });
    expect(stored.request).toMatchObject({ accounts: open.length, book: { kind: 'chain' } });
  });

  it('is for members only, its cost too', async () => {
    await expect(startStress(context(null), ask())).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(stressCost(context(null), ask())).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await stressCost(context(), ask())).toMatchObject({ shards: 3 });
  });
});
