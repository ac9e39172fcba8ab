import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spawnAnvil, type AnvilProcess } from '@/server/adapters/chain/local/anvil-process';
import { serveRpc, type RpcServer } from '@/server/adapters/chain/local/serve-rpc';

const folder = mkdtempSync(path.join(os.tmpdir(), 'homeostat-chain-'));
let anvil: AnvilProcess;
let server: RpcServer;

beforeAll(async () => {
  anvil = await spawnAnvil(path.join(folder, 'anvil.pid'), []);
  server = await serveRpc(0, () => Promise.resolve({ status: 200, body: '{}' }));
});
afterAll(async () => {
  await server.close();
  await anvil.stop();
  rmSync(folder, { recursive: true });
});

/** What a browser would see; unlike fetch this sends any Host. */
function ask(url: string, method: string, headers: Record<string, string>, body = '') {
  return new Promise<{ status?: number; allowed?: string }>((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, allowed: response.headers['access-control-allow-origin'] });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

const origin = 'https://evil.example';
const json = { 'content-type': 'application/json' };
const asks = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
const call = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_accounts', params: [] });

describe('pages of other sites', () => {
  it('are not told that they may call the node or the server before it', async () => {
    for (const url of [anvil.url, server.url]) {
      expect((await ask(url, 'OPTIONS', asks)).allowed).toBeUndefined();
      expect((await ask(url, 'POST', { origin, ...json }, call)).allowed).toBeUndefined();
    }
  });

  it('are refused under a host name that they have pointed at this machine', async () => {
    const { port } = new URL(server.url);
    expect((await ask(server.url, 'POST', { ...json, host: `evil.example:${port}` }, call)).status).toBe(403);
    expect((await ask(server.url, 'POST', json, call)).status).toBe(200);
  });
});
