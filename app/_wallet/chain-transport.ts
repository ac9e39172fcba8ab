import { custom } from 'wagmi';
import { ProviderRpcError, type EIP1193RequestFn } from 'viem';

let lastId = 0;

/** JSON-RPC of the chain, through this server: reads on any chain, test accounts on the local one. */
export const requestChain: EIP1193RequestFn = async ({ method, params }) => {
  const response = await fetch('/api/chain', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: ++lastId, method, params: params ?? [] }),
  });
  if (!response.ok) throw new Error(`The chain answered ${response.status}: ${await response.text()}`);
  const answer = await response.json();
  if (answer.error)
    throw new ProviderRpcError(new Error(answer.error.message), {
      code: answer.error.code,
      shortMessage: answer.error.message,
    });
  return answer.result;
};

/** Reads of pages go to the node whose answers the server checks, whichever wallet is connected. */
export const chainTransport = custom({ request: requestChain });
