import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chainProxy, type ChainProxySettings } from '@/server/api/chain-proxy';

const origin = 'http://127.0.0.1:3000';
const received: { method: string; params: unknown }[] = [];
let node: Server;
let settings: ChainProxySettings;

beforeAll(async () => {
  node = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const { id, method, params } = JSON.parse(text) as { id: unknown; method: string; params: unknown };
      received.push({ method, params });
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ jsonrpc: '2.0', id, result: '0x1' }));
    });
  }).listen(0, '127.0.0.1');
  await once(node, 'listening');
  const { port } = node.address() as AddressInfo;
  settings = { rpcUrl: `http://127.0.0.1:${port}`, chainId: 31337, isLocal: true, origin };
});
afterAll(() => node.close());
beforeEach(() => received.splice(0));

function call(method: string, changes: Partial<ChainProxySettings> = {}, headers: Record<string, string> = { origin }) {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 7, method, params: [] });
  return chainProxy(new Request(`${origin}/api/chain`, { method: 'POST', body, headers }), { ...settings, ...changes });
}

describe('chainProxy', () => {
  it('passes a reading method on and its answer back', async () => {
    const response = await call('eth_blockNumber');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ jsonrpc: '2.0', id: 7, result: '0x1' });
    expect(received).toEqual([{ method: 'eth_blockNumber', params: [] }]);
  });

  it.each(['personal_sign', 'eth_signTypedData_v4', 'eth_sendTransaction', 'eth_accounts', 'eth_requestAccounts'])(
    'offers %s on the local chain only',
    async (method) => {
      expect((await call(method)).status).toBe(200);
      for (const elsewhere of [{ isLocal: false }, { chainId: 1 }, { isLocal: false, chainId: 1 }])
        expect((await call(method, elsewhere)).status).toBe(403);
      expect(received).toHaveLength(1);
    },
  );

  it.each([
    'anvil_setBalance',
    'evm_mine',
    'debug_traceTransaction',
    'eth_sign',
    'eth_sendRawTransaction',
    'web3_sha3',
  ])('never offers %s', async (method) => {
    const response = await call(method);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain(`method ${method} is not offered here`);
    expect(received).toEqual([]);
  });

  it('answers only its own pages, whatever host name they claim', async () => {
    const strangers: Record<string, string>[] = [
      {},
      { origin: 'https://evil.example' },
      { origin: 'http://evil.example:3000', host: 'evil.example:3000', 'sec-fetch-site': 'same-origin' },
      { origin, 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of strangers) expect((await call('eth_chainId', {}, headers)).status).toBe(403);
    expect((await call('eth_chainId', {}, { origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect(received).toHaveLength(1);
  });

  it('refuses what is too long, not JSON, a batch, or not JSON-RPC', async () => {
    const send = (body: string) =>
      chainProxy(new Request(origin, { method: 'POST', body, headers: { origin } }), settings);
    expect((await send('x'.repeat(262_145))).status).toBe(413);
    expect((await send('{')).status).toBe(400);
    expect((await send('[{"jsonrpc":"2.0","id":1,"method":"eth_chainId"}]')).status).toBe(400);
    expect((await send('{"method":"eth_chainId"}')).status).toBe(400);
    expect(received).toEqual([]);
  });

  it("doesn't tell where the chain is when it doesn't answer", async () => {
    const response = await call('eth_chainId', { rpcUrl: 'http://key:secret@127.0.0.1:1' });
    expect(response.status).toBe(502);
    expect(await response.text()).not.toMatch(/secret|127\.0\.0\.1:1/);
  });
});
