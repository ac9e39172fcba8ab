import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from '@/server/adapters/outgoing';
import { BootError } from './boot-error';

const PATIENCE_MS = 15_000;

/**
 * The chain id that the operator's node answers with, and its latest block.
 *
 * @param allowPrivate the node may be on this machine or in a private network
 * @throws BootError where it doesn't answer, or is where it may not be; never with the URL, whose path may hold a key
 */
export async function askChain(rpcUrl: string, allowPrivate: boolean): Promise<{ chainId: number; block: number }> {
  const { host, hostname } = new URL(rpcUrl);
  if (!allowPrivate) await requirePublic(hostname.replace(/^\[(.*)\]$/, '$1'));
  try {
    const [chainId, block] = [await ask(rpcUrl, 'eth_chainId'), await ask(rpcUrl, 'eth_blockNumber')];
    return { chainId, block };
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { code?: string } };
    throw new BootError(`the chain at ${host} can't be reached: ${cause?.code ?? message}; check RPC_URL`);
  }
}

async function requirePublic(hostname: string): Promise<void> {
  const addresses = isIP(hostname)
    ? [hostname]
    : (await lookup(hostname, { all: true }).catch(() => [])).map(({ address }) => address);
  const inside = addresses.find((address) => !isPublicAddress(address));
  if (inside === undefined) return;
  throw new BootError(
    `RPC_URL leads to ${inside}, on this machine or in a private network: set HOMEOSTAT_RPC_PRIVATE=1 if that is meant`,
  );
}

async function ask(rpcUrl: string, method: string): Promise<number> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: [] });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(rpcUrl, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS) });
  const { result } = (await response.json()) as { result?: unknown };
  if (typeof result !== 'string') throw new Error(`${method} has no answer`);
  return Number(result);
}
