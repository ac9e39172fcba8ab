import http from 'node:http';
import type { AddressInfo } from 'node:net';

interface Call {
  readonly id: number;
  readonly method: string;
}

/** A node's JSON-RPC as many public ones offer it: no tracers and nothing of anvil's own. */
export async function untracedNode(rpcUrl: string): Promise<{ readonly url: string; stop(): Promise<unknown> }> {
  const isHidden = ({ method }: Call) => /^(debug|anvil|hardhat|evm|trace)_/.test(method);
  const missing = ({ id, method }: Call) => ({
    jsonrpc: '2.0',
    id,
    error: { code: -32601, message: `the method ${method} does not exist` },
  });
  const server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      void (async () => {
        const asked = JSON.parse(text) as Call | Call[];
        const calls = Array.isArray(asked) ? asked : [asked];
        const allowed = calls.filter((call) => !isHidden(call));
        const answered = allowed.length
          ? ((await (
              await fetch(rpcUrl, {
                method: 'POST',
                body: JSON.stringify(allowed),
                headers: { 'content-type': 'application/json' },
              })
            ).json()) as unknown[])
          : [];
        const all = [...answered, ...calls.filter(isHidden).map(missing)];
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(Array.isArray(asked) ? all : all[0]));
      })();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((done) => server.close(done)),
  };
}
