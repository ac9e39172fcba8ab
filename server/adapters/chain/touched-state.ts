import { type Address, type Hex, hexToBigInt, keccak256, padHex } from 'viem';
import type { ChainState } from '@/server/domain/evidence';
import type { Call } from '../protocols';
import { ask, type BatchQuestion } from './trace/trace-batch';

interface Account {
  readonly balance?: Hex;
  readonly nonce?: number;
  readonly code?: Hex;
  readonly storage?: Readonly<Record<Hex, Hex>>;
}
type Prestate = Readonly<Record<Hex, Account>>;

/** Calls that one trace can hold within its gas. */
const CALLS_AT_ONCE = 250;

/**
 * Every account, code and storage word that the batch reads or writes, and those that further calls read besides, as
 * they are before it: with these alone the batch runs again, anywhere, to the same result.
 */
export async function touchedState(question: BatchQuestion, alsoRead: readonly Call[]): Promise<ChainState> {
  const { client, executor, blockNumber } = question;
  const prestate = (calls: readonly Call[]) =>
    ask({ ...question, calls }, { tracer: 'prestateTracer', tracerConfig: { diffMode: false } }) as Promise<Prestate>;
  const parts = [question.calls, ...chunks(alsoRead)];
  const touched = new Map<Hex, Account>();
  for (const part of parts) merge(touched, await prestate(part));
  const [block, code, balance] = await Promise.all([
    client.getBlock({ blockNumber }),
    client.getCode({ address: executor, blockNumber }),
    client.getBalance({ address: executor, blockNumber }),
  ]);
  // While it was traced the executor carried other code.
  const own = touched.get(lower(executor)) ?? {};
  touched.set(lower(executor), { ...own, code: code ?? '0x', balance: `0x${balance.toString(16)}` });
  return {
    block: { number: String(block.number), timestamp: String(block.timestamp), hash: block.hash },
    executor: lower(executor),
    accounts: [...touched].sort(([one], [other]) => (one < other ? -1 : 1)).map(stated),
  };
}

function merge(into: Map<Hex, Account>, part: Prestate): void {
  for (const [key, account] of Object.entries(part) as [Hex, Account][]) {
    const known = into.get(lower(key));
    into.set(lower(key), { ...account, storage: { ...known?.storage, ...account.storage } });
  }
}

function stated([address, { balance = '0x0', nonce = 0, code = '0x', storage = {} }]: [Hex, Account]) {
  const words = Object.entries(storage) as [Hex, Hex][];
  return {
    address,
    balance: hexToBigInt(balance).toString(),
    nonce,
    codeHash: keccak256(code),
    code: lower(code),
    storage: Object.fromEntries(words.map(([slot, value]) => [lower(slot), lower(padHex(value, { size: 32 }))]).sort()),
  };
}

function chunks(calls: readonly Call[]): Call[][] {
  const count = Math.ceil(calls.length / CALLS_AT_ONCE);
  return Array.from({ length: count }, (_, at) => calls.slice(at * CALLS_AT_ONCE, (at + 1) * CALLS_AT_ONCE));
}

const lower = (hex: Hex | Address): Hex => hex.toLowerCase() as Hex;
