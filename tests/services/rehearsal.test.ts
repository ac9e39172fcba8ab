import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestClient, createWalletClient, http } from 'viem';
import { foundry } from 'viem/chains';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployLocalDao } from '@/server/adapters/chain/local';
import { publicClient } from '@/server/adapters/chain/public-client';
import { readParameters } from '@/server/adapters/protocols/reference-perp';
import { openStateFolder } from '@/server/boot/state-folder';
import { startChain } from '@/server/boot/start-chain';
import { grantMembership } from '@/server/services/memberships/grant';
import { createProposal } from '@/server/services/proposals/create';
import { getProposal } from '@/server/services/proposals/get';
import { proposalDetail } from '@/server/services/proposals/schema';
import { setWorkspace } from '@/server/services/workspaces/set';
import { parseWorkspaceFile } from '@/server/services/workspaces/workspace-file';
import { type LocalTestChain, startLocalChain } from './local-chain';
import { CHANGE, signAndExecute } from './proposal-fixture';
import { testDatabase } from './test-database';
import { contextFor } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
/** stands for the chain on which the protocol lives */
let live: LocalTestChain;
let root: string;

beforeAll(async () => {
  [database, live] = await Promise.all([testDatabase(), startLocalChain()]);
  root = mkdtempSync(path.join(tmpdir(), 'homeostat-fork-'));
}, 120_000);
afterAll(async () => {
  await Promise.all([database.close(), live.stop()]);
  rmSync(root, { recursive: true, force: true });
});

const start = (allowPrivate = true) =>
  startChain(openStateFolder(root), { rpcUrl: live.rpcUrl, allowPrivate, isRehearsed: true });

const said = () => {
  const { safe, controller, markets } = live.deployment;
  return {
    slug: 'protocol',
    name: 'A protocol',
    chainId: 31_337,
    safe,
    controller,
    markets: markets.map(({ slug, name, asset, address }) => ({ slug, name, asset, address })),
  };
};

const baseOn = async (rpcUrl: string) => {
  const client = publicClient(rpcUrl);
  const { address } = live.deployment.markets.find(({ slug }) => slug === 'eth')!;
  const { margin } = await readParameters(client, address, await client.getBlockNumber({ cacheTime: 0 }));
  return margin.volatilityMultiplier;
};

describe('a rehearsal on a fork of the operator’s chain', () => {
  it('is not begun inside of a private network unless the operator allows it', async () => {
    await expect(start(false)).rejects.toThrow(/RPC_URL leads to 127\.0\.0\.1.*HOMEOSTAT_RPC_PRIVATE=1/);
  });

  it('carries a proposal through to the end, and the chain itself stays as it is', async () => {
    const fork = await start();
    try {
      const chain = publicClient(fork.rpcUrl);
      const as = (address: `0x${string}` | null) => ({ ...contextFor(database.client, address), chain });
      await setWorkspace(as(null), parseWorkspaceFile(said()));
      const { steward } = live.deployment;
      const system = { ...as(null), actor: { kind: 'system' as const } };
      await grantMembership(system, { workspaceSlug: 'protocol', address: steward, role: 'steward' });
      const { id } = await createProposal(as(steward), CHANGE);
      const made = proposalDetail.parse(await getProposal(as(null), { id }));
      expect(
        made.checks.filter(({ state }) => state !== 'pass').map(({ name, reason }) => `${name}: ${reason}`),
      ).toEqual([]);
      const there = {
        ...live,
        client: chain,
        rpcUrl: fork.rpcUrl,
        wallet: createWalletClient({ chain: foundry, transport: http(fork.rpcUrl) }),
        test: createTestClient({ chain: foundry, mode: 'anvil', transport: http(fork.rpcUrl) }),
      };
      const before = await baseOn(live.rpcUrl);
      expect(await signAndExecute(there, as, id)).toEqual({ state: 'executed', asAsked: true });
      expect([await baseOn(live.rpcUrl), await baseOn(fork.rpcUrl)]).toEqual([before, '1000000000000000000']);
    } finally {
      await fork.close();
    }
  });

  it('goes on where it was, whatever the chain itself has come to', async () => {
    await live.test.mine({ blocks: 5 });
    const again = await start();
    try {
      expect(await baseOn(again.rpcUrl)).toBe('1000000000000000000');
      expect(again.environment).toMatchObject({ HOMEOSTAT_FORK_OF: '31337' });
    } finally {
      await again.close();
    }
    await expect(startChain(openStateFolder(root), null)).rejects.toThrow('holds a rehearsal');
  });
});

describe('a protocol on a chain, as its operator names it', () => {
  const set = (input: unknown) =>
    setWorkspace({ chain: live.client, database: database.client }, parseWorkspaceFile(input));
  const named = (more: object) => ({ ...said(), slug: 'other', ...more });
  const one = 'one';

  it.each<[string, () => object, RegExp]>([
    ['another chain', () => ({ chainId: 1 }), /chainId 1 is refused: the node answers for chain 31337/],
    ['what is no Safe', () => ({ safe: live.accounts[0] }), /safe 0x\w+ is refused: no Safe answers there/],
    [
      'what is no controller',
      () => ({ controller: live.deployment.safe }),
      /controller 0x\w+ is refused: no controller answers there/,
    ],
    [
      'what is no market',
      () => ({ markets: [{ ...said().markets[0], slug: one, address: live.accounts[0] }] }),
      /markets\[0\]\.address .* no market answers/,
    ],
    [
      'a market about which somebody else decides',
      () => ({
        markets: [{ ...said().markets[0], slug: one, governance: { kind: 'timelock', timelock: live.accounts[0] } }],
      }),
      /markets\[0\]\.governance timelock is refused: the market belongs to 0x/,
    ],
    ['a market’s name that another workspace has', () => ({}), /market eth is refused: another workspace/],
    ['an unknown field', () => ({ colour: 'red' }), /colour is not a field of the workspace/],
  ])('is refused with %s, and nothing is stored', async (_, more, message) => {
    const before = await database.client.workspace.count();
    await expect((async () => set(named(more())))()).rejects.toThrow(message);
    expect(await database.client.workspace.count()).toBe(before);
  });

  it('is stored once, with its audit row, and brought up to what is said of it', async () => {
    const dao = await deployLocalDao(live.rpcUrl, live.deployment);
    const markets = dao.markets.map(({ slug, name, asset, address, governance }) => ({
      slug,
      name,
      asset,
      address,
      governance,
    }));
    const other = (more: object = {}) => named({ safe: dao.safe, controller: null, markets, ...more });
    const first = await set(other());
    expect(first).toEqual(['workspace', 'policy 1', ...markets.map(({ slug }) => `market ${slug}, configuration 1`)]);
    const stored = await database.client.market.findMany({ where: { workspace: { slug: 'other' } } });
    expect(stored.map(({ marketIdHex }) => marketIdHex)).toEqual(dao.markets.map(({ marketId }) => marketId));
    expect(await set(other())).toEqual([]);
    const [market, ...others] = markets;
    expect(await set(other({ name: 'Renamed', markets: [{ ...market, name: 'Mine' }, ...others] }))).toEqual([
      'workspace addresses',
      `place of market ${market.slug}`,
    ]);
    const { plant } = await database.client.market.findUniqueOrThrow({ where: { slug: market.slug } });
    const calibrated = { ...(plant as object), depth: 2e9 };
    const mine = { ...market, name: 'Mine' };
    expect(await set(other({ name: 'Renamed', markets: [{ ...mine, plant: calibrated }] }))).toEqual([
      `market ${market.slug}, configuration 2`,
    ]);
    const bad = { ...calibrated, depth: -1 };
    await expect(set(other({ markets: [{ ...mine, plant: bad }] }))).rejects.toThrow(/depth/);
    await expect(set(other({ markets: [{ ...mine, slug: 'twin' }] }))).rejects.toThrow(`is the market ${market.slug}`);
    const where = { action: 'workspace.set', workspace: { slug: 'other' } };
    expect(await database.client.auditEntry.count({ where })).toBe(3);
  });
});
