import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LocalChainError } from './local-chain-error';

export interface ServeRpcOptions {
  readonly port: number;
  readonly target: () => string;
  /** runs after a request that may have changed the chain, before it is answered; gets the hashes it was given */
  readonly afterWrite: (hashes: readonly string[]) => Promise<void>;
}

export interface RpcServer {
  readonly url: string;
  close(): Promise<void>;
}

const WRITES = /^(eth_send|anvil_|hardhat_|evm_|personal_)/;
const MAX_BODY_BYTES = 8_000_000;

/** Pass JSON-RPC on to a node; a write is answered only when `afterWrite` is done. */
export async function serveRpc({ port, target, afterWrite }: ServeRpcOptions): Promise<RpcServer> {
  const server = createServer((request, response) => {
    answer(request, target, afterWrite)
      .then(({ status, body }) => reply(response, status, body))
      .catch((error: Error) => reply(response, 502, failure(`the local chain does not answer: ${error.message}`)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new LocalChainError(`port ${port}: ${cause.message}`, { cause })));
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, target: () => string, afterWrite: ServeRpcOptions['afterWrite']) {
  // A page elsewhere can't send this content type here without asking first, and the question isn't answered.
  if (request.method !== 'POST' || !request.headers['content-type']?.startsWith('application/json')) {
    return { status: 415, body: failure('send JSON-RPC as a POST of application/json') };
  }
  const body = await read(request);
  const forwarded = await fetch(target(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await forwarded.text();
  if (mayWrite(body)) await afterWrite(hashesIn(text));
  return { status: forwarded.status, body: text };
}

function mayWrite(body: string): boolean {
  try {
    const calls: unknown = JSON.parse(body);
    return (Array.isArray(calls) ? calls : [calls]).some((call) => WRITES.test(String((call as Call | null)?.method)));
  } catch {
    return false; // the node refuses it too
  }
}

/** What a node answers to a sent transaction: its hash. */
function hashesIn(text: string): string[] {
  const answers = JSON.parse(text) as { result?: unknown } | { result?: unknown }[];
  return (Array.isArray(answers) ? answers : [answers])
    .map(({ result }) => result)
    .filter((result): result is string => typeof result === 'string' && /^0x[0-9a-f]{64}$/.test(result));
}

interface Call {
  readonly method?: unknown;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new LocalChainError(`a request of more than ${MAX_BODY_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const failure = (message: string) => JSON.stringify({ jsonrpc: '2.0', id: null, error: { code: -32603, message } });

function reply(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}
