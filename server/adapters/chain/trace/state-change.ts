import { type Address, getAddress, type Hex, hexToBigInt, padHex, zeroHash } from 'viem';

/** One thing that an execution changed in the chain's state. */
export type StateChange =
  | {
      readonly kind: 'storage';
      readonly address: Address;
      readonly slot: Hex;
      readonly before: Hex;
      readonly after: Hex;
    }
  | { readonly kind: 'balance'; readonly address: Address; readonly before: string; readonly after: string }
  | { readonly kind: 'nonce'; readonly address: Address; readonly before: string; readonly after: string }
  | { readonly kind: 'code'; readonly address: Address };

interface Account {
  readonly balance?: Hex;
  readonly nonce?: number;
  readonly code?: Hex;
  readonly storage?: Readonly<Record<Hex, Hex>>;
}

/** What the prestate tracer answers in diff mode: fields that changed, and before it all fields of those accounts. */
export interface TracedDiff {
  readonly pre: Readonly<Record<Hex, Account>>;
  readonly post: Readonly<Record<Hex, Account>>;
}

/**
 * Changes in order of address and slot. `ignored` pay for and send the transaction itself: their balance and nonce are
 * no effect of the plan. Nodes leave words out that are zero.
 */
export function stateChanges({ pre, post }: TracedDiff, ignored: readonly Address[]): StateChange[] {
  const addresses = [...new Set([...Object.keys(pre), ...Object.keys(post)] as Hex[])].sort();
  return addresses.flatMap((key) => {
    const address = getAddress(key);
    const [before, after] = [pre[key] ?? {}, post[key] ?? {}];
    const paysForIt = ignored.some((one) => one.toLowerCase() === key.toLowerCase());
    return [...(paysForIt ? [] : accountChanges(address, before, after)), ...storageChanges(address, before, after)];
  });
}

function accountChanges(address: Address, before: Account, after: Account): StateChange[] {
  const changes: StateChange[] = [];
  if (after.balance !== undefined && after.balance !== (before.balance ?? '0x0')) {
    const [from, to] = [before.balance ?? '0x0', after.balance].map((value) => hexToBigInt(value).toString());
    changes.push({ kind: 'balance', address, before: from, after: to });
  }
  if (after.nonce !== undefined && after.nonce !== (before.nonce ?? 0))
    changes.push({ kind: 'nonce', address, before: String(before.nonce ?? 0), after: String(after.nonce) });
  if (after.code !== undefined && after.code !== before.code) changes.push({ kind: 'code', address });
  return changes;
}

function storageChanges(address: Address, before: Account, after: Account): StateChange[] {
  const [old, now] = [before.storage ?? {}, after.storage ?? {}];
  const slots = [...new Set([...Object.keys(old), ...Object.keys(now)] as Hex[])].sort();
  return slots.flatMap((slot) => {
    const [was, is] = [old[slot] ?? zeroHash, now[slot] ?? zeroHash].map((word) => padHex(word, { size: 32 }));
    return was === is ? [] : [{ kind: 'storage' as const, address, slot, before: was, after: is }];
  });
}
