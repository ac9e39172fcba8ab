import { type Hex, keccak256, stringToHex } from 'viem';
import { REFERENCE_PERP_PARAMETERS } from '@/server/domain/parameters';

/** How a law names a parameter on chain: keccak256 of its registry name. */
export const parameterHash = (name: string): Hex => keccak256(stringToHex(name));

const NAMES = new Map<string, string>(REFERENCE_PERP_PARAMETERS.map(({ name }) => [parameterHash(name), name]));

/** The registry name behind a hash, or the hash itself where the registry doesn't know it. */
export const parameterName = (hash: Hex): string => NAMES.get(hash.toLowerCase()) ?? hash;
