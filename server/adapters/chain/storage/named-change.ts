import { type Address, type Hex, hexToBigInt } from 'viem';
import type { DeclaredStorage } from '../../protocols/reference-perp';
import type { StateChange } from '../trace/state-change';
import { decodeWord } from './decode-word';
import { nameSlots, type SlotField } from './name-slots';

/** One change of state in words. JSON. */
export interface NamedChange {
  readonly kind: StateChange['kind'];
  readonly address: Address;
  /** what the address is; "unknown address" where nobody said */
  readonly target: string;
  /** of storage; null for balance, nonce and code */
  readonly slot: Hex | null;
  /** such as `storedMargin.basePpm`; null: no known variable lies there */
  readonly name: string | null;
  readonly before: string;
  readonly after: string;
  /** whether the plan says that it changes this */
  readonly declared: boolean;
}

/** Every change with its name: a word that holds several values gives one line for each of them that changed. */
export function nameChanges(changes: readonly StateChange[], targets: readonly DeclaredStorage[]): NamedChange[] {
  const named = new Map(targets.map((target) => [target.address.toLowerCase(), nameSlots(target.layout, target.keys)]));
  return changes.flatMap((change): NamedChange[] => {
    const own = targets.find(({ address }) => address.toLowerCase() === change.address.toLowerCase());
    const target = own?.label ?? 'unknown address';
    if (change.kind !== 'storage') {
      const [before, after] = change.kind === 'code' ? ['', ''] : [change.before, change.after];
      const { kind, address } = change;
      return [{ kind, address, target, slot: null, name: null, before, after, declared: false }];
    }
    const { address, slot } = change;
    const at = { kind: change.kind, address, target, slot };
    const fields = named.get(address.toLowerCase())?.get(slot) ?? [];
    if (fields.length === 0 || changesOutside(change, fields))
      return [{ ...at, name: null, before: change.before, after: change.after, declared: false }];
    return fields.flatMap((field) => {
      const [before, after] = [decodeWord(change.before, field), decodeWord(change.after, field)];
      if (before === after) return [];
      const declared = (own?.declared ?? []).some((beginning) => field.name.startsWith(beginning));
      return [{ ...at, name: field.name, before, after, declared }];
    });
  });
}

/** Bits of the word that belong to no variable. */
function changesOutside(change: Extract<StateChange, { kind: 'storage' }>, fields: readonly SlotField[]): boolean {
  const owned = fields.reduce(
    (mask, { offset, bytes }) => mask | (((1n << BigInt(8 * bytes)) - 1n) << BigInt(8 * offset)),
    0n,
  );
  return ((hexToBigInt(change.before) ^ hexToBigInt(change.after)) & ~owned) !== 0n;
}
