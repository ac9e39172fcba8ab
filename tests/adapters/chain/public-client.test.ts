import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Address, encodeAbiParameters, encodeErrorResult, getAddress, type Hex, parseAbi } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensNames } from '@/server/adapters/chain/ens-names';
import { publicClient } from '@/server/adapters/chain/public-client';
import { namesOf } from '@/server/services/names/of';

const RESOLVER = getAddress(`0x${'e5'.repeat(20)}`);
const someone = (digit: string) => getAddress(`0x${digit.repeat(40)}`);
const lookupAbi = parseAbi([
  'error OffchainLookup(address sender, string[] urls, bytes callData, bytes4 callbackFunction, bytes extraData)',
]);

/** A node whose contracts answer as the test says, and somebody's server, to which one of them points. */
let node: http.Server;
let elsewhere: http.Server;
let url: string;
let asked = 0;
let reached = 0;
let answer: (to: Address, data: Hex) => { result: Hex } | { error: { code: number; message: string; data: Hex } };

const listening = (server: http.Server) =>
  new Promise<number>((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));

beforeAll(async () => {
  elsewhere = http.createServer((_, response) => {
    reached += 1;
    response.end('{"data":"0x"}');
  });
  node = http.createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const calls = [JSON.parse(text) as { id: number; params: [{ to: Address; data: Hex }] }].flat();
      asked += calls.length;
      const answers = calls.map(({ id, params: [{ to, data }] }) => ({ jsonrpc: '2.0', id, ...answer(to, data) }));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(text.startsWith('[') ? answers : answers[0]));
    });
  });
  url = `http://127.0.0.1:${await listening(node)}`;
  await listening(elsewhere);
});
afterAll(() => Promise.all([node, elsewhere].map((server) => new Promise((done) => server.close(done)))));

const named = (name: string) => ({
  result: encodeAbiParameters(
    [{ type: 'string' }, { type: 'address' }, { type: 'address' }],
    [name, RESOLVER, RESOLVER],
  ),
});

describe('a reader of a chain', () => {
  it('goes nowhere that a contract points to', async () => {
    const { port } = elsewhere.address() as AddressInfo;
    const data = encodeErrorResult({
      abi: lookupAbi,
      args: [RESOLVER, [`http://127.0.0.1:${port}/{sender}/{data}`], '0x12', '0x12345678', '0x'],
    });
    answer = () => ({ error: { code: 3, message: 'execution reverted', data } });
    await expect(publicClient(url).call({ to: RESOLVER, data: '0x12345678' })).rejects.toThrow();
    expect(await ensNames(publicClient(url), RESOLVER, [someone('1')])).toEqual([null]);
    expect(reached).toBe(0);
  });
});

describe('names of addresses', () => {
  it('are those of the resolver, and none where it has none or one that misleads', async () => {
    const names = ['treasury.example.eth', '', 'trеasury.eth', 'two words.eth', 'nodot'];
    let at = 0;
    answer = () => named(names[at++]);
    const all = [];
    for (const digit of ['2', '3', '4', '5', '6'])
      all.push(...(await ensNames(publicClient(url), RESOLVER, [someone(digit)])));
    expect(all).toEqual(['treasury.example.eth', null, null, null, null]);
  });

  it('are asked once in a while, and not at all on a chain without them', async () => {
    answer = () => named('somebody.eth');
    let clock = 1_000;
    const wallets = { localAccounts: null, walletConnect: null, safeAppOrigins: [] };
    const settings = { chainId: 1, name: '', explorer: null, isLocal: false, ...wallets };
    const context = (ens: Address | null) => ({
      chain: publicClient(url),
      chainSettings: { ...settings, ens },
      now: () => new Date(clock),
    });
    const before = asked;
    const addresses = [someone('7'), someone('8'), someone('7')];
    expect(await namesOf(context(null), { addresses })).toEqual([null, null, null]);
    expect(asked).toBe(before);
    for (let turn = 0; turn < 3; turn++)
      expect(await namesOf(context(RESOLVER), { addresses })).toEqual(Array(3).fill('somebody.eth'));
    expect(asked - before).toBe(2);
    clock += 11 * 60_000;
    await namesOf(context(RESOLVER), { addresses });
    expect(asked - before).toBe(4);
  });
});
