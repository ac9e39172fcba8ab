import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LocalChainError } from './local-chain-error';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface RpcServer {
  readonly url: string;
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 8_000_000;

/** Serve JSON-RPC on 127.0.0.1 by handing each request's body on. */
export async function serveRpc(port: number, hand: (body: string) => Promise<Answer>): Promise<RpcServer> {
  const server = createServer((request, response) => {
    answer(request, hand)
      .then(({ status, body }) => reply(response, status, body))
      .catch((error: Error) => reply(response, 502, failure(`the local chain does not answer: ${error.message}`)));
  });
  // An idle connection stays: one that is closed here just as a busy client uses it again loses that client's call.
  server.keepAliveTimeout = 0;
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

async function answer(request: IncomingMessage, hand: (body: string) => Promise<Answer>): Promise<Answer> {
  // A page elsewhere can't send this content type here without asking first, and the question isn't answered.
  if (request.method !== 'POST' || !request.headers['content-type']?.startsWith('application/json')) {
    return { status: 415, body: failure('send JSON-RPC as a POST of application/json') };
  }
  // Nor under a name of its own that it has pointed at this machine.
  if (request.headers.host !== `127.0.0.1:${request.socket.localPort}`) {
    return { status: 403, body: failure('call this by its address, 127.0.0.1') };
  }
  return hand(await read(request));
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
