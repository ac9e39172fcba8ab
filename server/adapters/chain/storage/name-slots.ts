import { concatHex, type Hex, hexToBigInt, keccak256, numberToHex, padHex } from 'viem';
import type { StorageLayout, StorageType, StorageVariable } from './layout';

/** One value within a storage word. */
export interface SlotField {
  /** path, such as `loop.margin.inForce` or `configurations[0x…].parameters[0].min` */
  readonly name: string;
  /** solc's name of the type, such as `t_uint64` */
  readonly type: string;
  /** bytes from the low end of the word */
  readonly offset: number;
  readonly bytes: number;
}

/** Keys under which mappings may have been written: they can't be read back from a slot, only tried. */
export interface MappingKeys {
  readonly addresses: readonly Hex[];
  readonly words: readonly Hex[];
}

/** Elements of a dynamic array beyond these stay unnamed, and an unnamed change is never a declared one. */
const MAX_ELEMENTS = 40;

/** Slot (32 bytes, lower case) → the values in it, for every variable, member, element and known mapping key. */
export function nameSlots(layout: StorageLayout, keys: MappingKeys): ReadonlyMap<Hex, readonly SlotField[]> {
  const names = new Map<Hex, SlotField[]>();
  const add = (slot: bigint, field: SlotField) => {
    const at = word(slot);
    names.set(at, [...(names.get(at) ?? []), field]);
  };

  function place(name: string, typeName: string, slot: bigint, offset: number): void {
    const type = layout.types[typeName];
    if (type.members) return type.members.forEach((member) => placeMember(name, member, slot));
    if (type.encoding === 'mapping') return placeMapping(name, type, slot);
    if (type.encoding === 'dynamic_array') {
      add(slot, { name: `${name}.length`, type: 't_uint256', offset: 0, bytes: 32 });
      return placeElements(name, type, hexToBigInt(keccak256(word(slot))));
    }
    add(slot, { name, type: typeName, offset, bytes: type.bytes });
  }

  const placeMember = (name: string, { label, slot, offset, type }: StorageVariable, base: bigint) =>
    place(`${name}.${label}`, type, base + BigInt(slot), offset);

  function placeMapping(name: string, { key = '', value = '' }: StorageType, slot: bigint): void {
    const candidates = key === 't_address' ? keys.addresses : key === 't_bytes32' ? keys.words : [];
    for (const candidate of candidates) {
      const at = keccak256(concatHex([padHex(candidate, { size: 32 }), word(slot)]));
      place(`${name}[${candidate}]`, value, hexToBigInt(at), 0);
    }
  }

  function placeElements(name: string, { base = '' }: StorageType, first: bigint): void {
    const { bytes } = layout.types[base];
    for (let index = 0; index < MAX_ELEMENTS; index++) {
      // Elements of at most half a word share words; larger ones begin at a word of their own.
      const perWord = Math.max(1, Math.floor(32 / bytes));
      const words = Math.ceil(bytes / 32);
      const slot = first + BigInt(bytes <= 16 ? Math.floor(index / perWord) : index * words);
      place(`${name}[${index}]`, base, slot, bytes <= 16 ? (index % perWord) * bytes : 0);
    }
  }

  layout.variables.forEach(({ label, slot, offset, type }) => place(label, type, BigInt(slot), offset));
  return names;
}

const word = (slot: bigint): Hex => numberToHex(slot, { size: 32 });
