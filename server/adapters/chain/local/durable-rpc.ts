import { setTimeout as sleep } from 'node:timers/promises';
import { rpc } from './rpc';
import type { Answer } from './serve-rpc';

export interface DurableRpcOptions {
  readonly target: () => string;
  /** keeps the chain; runs after a request that may have changed it, before that is answered */
  readonly save: () => Promise<void>;
  readonly afterWrite: () => void;
}

/** Taking a copy of the whole state (anvil_dumpState) writes nothing. */
const WRITES = /^(eth_send|anvil_(?!dumpState$)|hardhat_|evm_)/;
const MINING_PATIENCE_TRIES = 200;
const MINING_POLL_MS = 10;

/**
 * Hand requests to a node. Writes reach it one at a time, since two at once from one account may take the same nonce,
 * and are answered when what they did is saved.
 */
export function durableRpc({ target, save, afterWrite }: DurableRpcOptions): (body: string) => Promise<Answer> {
  let lastWrite: Promise<unknown> = Promise.resolve();

  async function write(body: string): Promise<Answer> {
    const answer = await forward(target(), body);
    for (const hash of hashesIn(answer.body)) await mined(target(), hash);
    return answer;
  }

  return async (body) => {
    if (!mayWrite(body)) return forward(target(), body);
    const written = lastWrite.then(() => write(body));
    lastWrite = written.catch(() => undefined);
    const answer = await written;
    await save();
    afterWrite();
    return answer;
  };
}

async function forward(url: string, body: string): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return { status: response.status, body: await response.text() };
}

/** A transaction is accepted a moment before it is in a block. One that waits for another's nonce is let go. */
async function mined(url: string, hash: string): Promise<void> {
  for (let tries = 0; tries < MINING_PATIENCE_TRIES; tries++) {
    if (await rpc(url, 'eth_getTransactionReceipt', [hash])) return;
    await sleep(MINING_POLL_MS);
  }
}

function mayWrite(body: string): boolean {
  try {
    return all(JSON.parse(body)).some((call) => WRITES.test(String(call?.method)));
  } catch {
    return false; // the node refuses it too
  }
}

/** What a node answers to a sent transaction: its hash. */
const hashesIn = (body: string): string[] =>
  all(JSON.parse(body))
    .map((answer) => answer?.result)
    .filter((result): result is string => typeof result === 'string' && /^0x[0-9a-f]{64}$/.test(result));

type Message = { readonly method?: unknown; readonly result?: unknown } | null;
const all = (parsed: unknown): Message[] => (Array.isArray(parsed) ? (parsed as Message[]) : [parsed as Message]);
