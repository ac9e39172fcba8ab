import type { Address } from 'viem';
import { beforeAll, describe, expect, it } from 'vitest';
import { deployLocalDao } from '@/server/adapters/chain/local';
import type { EvidenceBundle } from '@/server/domain/evidence';
import { proposalBundle } from '@/server/services/proposals/bundle';
import { createProposal } from '@/server/services/proposals/create';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { homeostatHere, jsonFile } from '../cli/homeostat';
import { startLocalChain } from './local-chain';
import { CHANGE } from './proposal-fixture';
import { testDatabase } from './test-database';
import { contextFor } from './workspace-fixture';

let json: string;
let digest: string;
/** bundles of proposals that others than a Safe carry */
const governed: Record<string, string> = {};

/** A proposal is made on a chain with a database; both are gone before anything is verified. */
beforeAll(async () => {
  const [database, chain] = await Promise.all([testDatabase(), startLocalChain()]);
  try {
    const as = (address: Address | null) => ({ ...contextFor(database.client, address), chain: chain.client });
    await ensureLocalWorkspace(as(null), chain.deployment);
    const { id } = await createProposal(as(chain.deployment.steward), CHANGE);
    ({ json, digest } = await proposalBundle(as(null), { id }));
    const dao = await deployLocalDao(chain.rpcUrl, chain.deployment);
    await ensureLocalWorkspace(as(null), dao, { slug: 'local-dao', name: 'Local DAO' });
    for (const { slug, governance } of dao.markets) {
      const change = { ...CHANGE, marketSlug: slug, parameters: { 'margin.base': 0.009 }, autonomy: null };
      const text = { title: 'Wider base margin', summary: 'A wider base margin.' };
      const made = await createProposal(as(chain.deployment.steward), { ...change, ...text });
      governed[governance.kind] = (await proposalBundle(as(null), made)).json;
    }
  } finally {
    await Promise.all([database.close(), chain.stop()]);
  }
}, 120_000);

type Editable = {
  -readonly [Key in Exclude<keyof EvidenceBundle, 'simulation' | 'chainState'>]: EvidenceBundle[Key];
} & {
  simulation: { accepted: { accepted: string }[]; changes: { after: string }[]; liquidations: { accounts: number } };
  chainState: { accounts: { address: string; code: string; storage: Record<string, string> }[] };
};

async function verify(alter: (bundle: Editable) => unknown = () => undefined, text = json) {
  const bundle = JSON.parse(text) as Editable;
  alter(bundle);
  const { code, stdout, stderr } = await homeostatHere(['verify', jsonFile('evidence.json', bundle), '--json']);
  return {
    code,
    stderr,
    ...(stdout &&
      (JSON.parse(stdout) as { digest: string; difference: { path: string } | null; notVerified: string[] })),
  };
}

describe('evidence of a proposal, on a machine without its chain', () => {
  it('is confirmed in full: reports, simulation slot by slot, bytes of the venue', async () => {
    expect(await verify()).toMatchObject({
      code: 0,
      digest,
      difference: null,
      notVerified: ['stress: the bundle claims none'],
    });
  });

  it.each(['governor', 'timelock', 'compound', 'steward'])(
    'is confirmed and refused in the same way where a %s carries it',
    async (kind) => {
      expect(await verify(undefined, governed[kind])).toMatchObject({ code: 0, difference: null });
      const altered = await verify(({ encodings }) => {
        const [{ encoded }] = encodings as unknown as { encoded: { identity: Record<string, string> } }[];
        const [name] = Object.keys(encoded.identity);
        encoded.identity[name] = '0x00';
      }, governed[kind]);
      expect(altered.difference?.path).toMatch(/^encodings\[0\]\.encoded\.identity/);
    },
  );

  it.each<[string, (bundle: Editable) => unknown, RegExp]>([
    ['an accepted value', ({ simulation }) => (simulation.accepted[0].accepted = '1'), /^simulation\.accepted\[0\]/],
    ['a storage change', ({ simulation }) => (simulation.changes[0].after = '1'), /^simulation\.changes\[0\]\.after/],
    ['who is liquidated', ({ simulation }) => (simulation.liquidations.accounts = 3), /^simulation\.liquidations/],
    [
      'the state that was read',
      ({ chainState }) => {
        // slot 2 of the market: its margin parameters
        const slot = `0x${'0'.repeat(63)}2`;
        const market = chainState.accounts.find(({ storage }) => slot in storage && Object.keys(storage).length > 8);
        if (market) market.storage = { ...market.storage, [slot]: `0x${'0'.repeat(63)}1` };
      },
      /^simulation\./,
    ],
    [
      'the bytes',
      (bundle) => (bundle.plan = { ...bundle.plan, title: 'Another' }),
      /^encodings\[0\]|^inputs|^simulation/,
    ],
  ])('names the first difference where somebody altered %s', async (_, alter, path) => {
    const found = await verify(alter);
    expect(found).toMatchObject({ code: 1, difference: { path: expect.stringMatching(path) as string } });
  });

  it('refuses code that is not the one of its hash', async () => {
    const found = await verify(({ chainState }) => {
      const account = chainState.accounts.find(({ code }) => code.length > 2);
      if (account) account.code = '0x00';
    });
    expect([found.code, found.stderr]).toEqual([2, expect.stringContaining('is not the one of its code hash')]);
  });
});
