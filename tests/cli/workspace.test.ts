import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStateFolder } from '@/server/boot/state-folder';
import { type LocalTestChain, startLocalChain } from '../services/local-chain';
import { homeostat, jsonFile } from './homeostat';

const folder = openStateFolder(path.join(mkdtempSync(path.join(tmpdir(), 'homeostat-workspace-')), 'state'));
// Empty counts as absent: the command has to find the embedded database by itself.
const environment = { HOMEOSTAT_STATE: folder.root, DATABASE_URL: '', RPC_URL: '' };
let chain: LocalTestChain;

beforeAll(async () => {
  chain = await startLocalChain();
}, 120_000);
afterAll(() => chain.stop());

const file = (more: object = {}) => {
  const { safe, markets } = chain.deployment;
  const [{ slug, name, asset, address }] = markets;
  const market = { slug, name, asset, address };
  return jsonFile('protocol.json', {
    slug: 'protocol',
    name: 'A protocol',
    chainId: 31_337,
    safe,
    markets: [market],
    ...more,
  });
};

// Each call opens the embedded database anew, which takes seconds on a busy machine.
describe('homeostat workspace set', { timeout: 180_000 }, () => {
  it('stores a protocol that stands on a chain, once', async () => {
    const set = () => homeostat(['workspace', 'set', file(), '--rpc', chain.rpcUrl, '--json'], '', environment);
    const first = await set();
    expect(first.stderr).toBe('');
    expect(JSON.parse(first.stdout)).toEqual({
      workspace: 'protocol',
      changes: ['workspace', 'policy 1', 'market eth, configuration 1'],
    });
    expect(JSON.parse((await set()).stdout)).toEqual({ workspace: 'protocol', changes: [] });
  });

  it.each<[string, () => string[], RegExp]>([
    ['no chain', () => ['set', file()], /^homeostat: the chain is missing: name it with --rpc URL\n$/],
    ['a chain that is silent', () => ['set', file(), '--rpc', 'http://127.0.0.1:9'], /the chain does not answer/],
    ['another verb', () => ['unset', file(), '--rpc', chain.rpcUrl], /there is workspace set/],
    ['an address that is none', () => ['set', file({ safe: '0x12' }), '--rpc', chain.rpcUrl], /safe/],
  ])('refuses %s in one line', async (_, parameters, message) => {
    const { code, stdout, stderr } = await homeostat(['workspace', ...parameters()], '', environment);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
