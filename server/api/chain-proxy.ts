import { z } from 'zod';
import { readBounded } from './read-bounded';
import { isSameOrigin } from './same-origin';

const READ_METHODS = new Set([
  'eth_blockNumber',
  'eth_call',
  'eth_chainId',
  'eth_estimateGas',
  'eth_feeHistory',
  'eth_gasPrice',
  'eth_getBalance',
  'eth_getBlockByHash',
  'eth_getBlockByNumber',
  'eth_getCode',
  'eth_getTransactionByHash',
  'eth_getTransactionCount',
  'eth_getTransactionReceipt',
  'eth_maxPriorityFeePerGas',
  'net_version',
]);

/** Answered by the local chain's unlocked test accounts; there is nothing like it on any other chain. */
const LOCAL_ACCOUNT_METHODS = new Set([
  'eth_accounts',
  'eth_requestAccounts',
  'eth_sendTransaction',
  'eth_signTypedData_v4',
  'personal_sign',
]);

const LOCAL_CHAIN_ID = 31337;
const MAX_BODY_BYTES = 256 * 1024;
const TIMEOUT_MILLISECONDS = 20_000;

const requestSchema = z.strictObject({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.number(), z.string().max(64), z.null()]).optional(),
  method: z.string().max(64),
  params: z.union([z.array(z.unknown()).max(8), z.record(z.string(), z.unknown())]).optional(),
});

export interface ChainProxySettings {
  readonly rpcUrl: string;
  readonly chainId: number;
  /** started by Homeostat itself, with test accounts */
  readonly isLocal: boolean;
  /** at which this server is reached */
  readonly origin: string;
}

function refuse(status: number, message: string, id: unknown = null, code = -32600): Response {
  return Response.json({ jsonrpc: '2.0', id, error: { code, message } }, { status });
}

/**
 * Passes one JSON-RPC call from this application's own pages to the chain. The address of the node never leaves the
 * server, and methods are an allow-list.
 */
export async function chainProxy(request: Request, settings: ChainProxySettings): Promise<Response> {
  if (!isSameOrigin(request, settings.origin)) return refuse(403, `only pages of ${settings.origin} may call this`);
  const text = await readBounded(request, MAX_BODY_BYTES);
  if (text === null) return refuse(413, `body: longer than ${MAX_BODY_BYTES} bytes`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse(400, 'body: not JSON', null, -32700);
  }
  const parsed = requestSchema.safeParse(json);
  if (!parsed.success) return refuse(400, 'body: expected one JSON-RPC 2.0 request');
  const { id = null, method } = parsed.data;
  const local = settings.isLocal && settings.chainId === LOCAL_CHAIN_ID;
  if (!READ_METHODS.has(method) && !(local && LOCAL_ACCOUNT_METHODS.has(method)))
    return refuse(403, `method ${method} is not offered here`, id, -32601);
  const forwarded = method === 'eth_requestAccounts' ? 'eth_accounts' : method;
  let body: unknown;
  try {
    const answer = await fetch(settings.rpcUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id, method: forwarded, params: parsed.data.params ?? [] }),
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      redirect: 'error',
    });
    body = await answer.json();
  } catch {
    // The cause would name the node's address.
    return refuse(502, 'the chain does not answer', id, -32603);
  }
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
}
