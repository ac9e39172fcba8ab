import { type Abi, type Address, BaseError, decodeEventLog, type Log } from 'viem';
import { LOCAL_ABIS } from './local-abis';

/** An event decoded by local ABIs; leaves as text. */
export interface DecodedEvent {
  readonly address: Address;
  /** null: no local ABI knows it */
  readonly name: string | null;
  readonly arguments: readonly { readonly name: string; readonly value: string }[];
}

export function describeEvent({ address, data, topics }: Pick<Log, 'address' | 'data' | 'topics'>): DecodedEvent {
  try {
    const { eventName, args } = decodeEventLog({ abi: LOCAL_ABIS as Abi, data, topics });
    return { address, name: eventName ?? null, arguments: leaves(args ?? {}, '') };
  } catch (error) {
    if (error instanceof BaseError) return { address, name: null, arguments: [] };
    throw error;
  }
}

function leaves(value: unknown, path: string): { name: string; value: string }[] {
  if (typeof value !== 'object' || value === null) return [{ name: path, value: String(value) }];
  return Object.entries(value).flatMap(([key, item]) => {
    const inside = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    return leaves(item, inside);
  });
}
