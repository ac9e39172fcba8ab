import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Hex, type PublicClient, RpcRequestError } from 'viem';
import { spawnAnvil } from '../local/anvil-process';
import { type LocalClient, localClient } from '../local/local-client';

interface NodeInfo {
  readonly forkConfig?: { readonly forkUrl?: string | null };
}

type Ask = (request: { method: string; params: unknown[] }) => Promise<unknown>;

/**
 * Works on a throw-away copy of a chain, on which anything may be done: the whole state of a node that gives it away
 * (anvil), a fork of any other at this block. The copy ends with the work.
 */
export async function onCopiedChain<Result>(
  client: PublicClient,
  { number: blockNumber, timestamp }: { readonly number: bigint; readonly timestamp: bigint },
  work: (copy: LocalClient, rpcUrl: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'homeostat-copy-'));
  const chainId = await client.getChainId();
  try {
    const anvil = await spawnAnvil(
      path.join(folder, 'anvil.pid'),
      // Its clock starts at the block's time, so that any later time can be asked of it.
      [...(await beginning(client, blockNumber, folder)), '--timestamp', String(timestamp)],
      chainId,
    );
    try {
      return await work(localClient(anvil.url), anvil.url);
    } finally {
      await anvil.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** anvil's arguments to begin where the original stands. */
async function beginning(client: PublicClient, blockNumber: bigint, folder: string): Promise<string[]> {
  const dump = await dumpOf(client);
  if (dump === null) {
    const url: unknown = client.transport.url;
    return ['--fork-url', String(url), '--fork-block-number', String(blockNumber)];
  }
  const file = path.join(folder, 'state.json');
  writeFileSync(file, gunzipSync(Buffer.from(dump.slice(2), 'hex')), { mode: 0o600 });
  return ['--load-state', file];
}

/**
 * The state of a node that gives it away; null where it has no such method, or is itself a fork, which holds no more than
 * what was asked of it so far.
 */
async function dumpOf(client: PublicClient): Promise<Hex | null> {
  try {
    const { forkConfig } = (await (client.request as Ask)({ method: 'anvil_nodeInfo', params: [] })) as NodeInfo;
    if (forkConfig?.forkUrl) return null;
    return (await (client.request as Ask)({ method: 'anvil_dumpState', params: [] })) as Hex;
  } catch (error) {
    if (error instanceof RpcRequestError || (error as { code?: number }).code === -32601) return null;
    throw error;
  }
}
