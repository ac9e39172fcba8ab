import { type Address, getAddress, type Hex, isAddress } from 'viem';
import { z } from 'zod';

/** Fields of venues' contexts, as files and rows hold them. */
export const chainIdField = z.int().min(1);

export const addressField = z
  .string()
  .refine((text) => isAddress(text, { strict: false }), { error: 'an address of 20 bytes, 0x and 40 digits' })
  .transform((text): Address => getAddress(text));

export const bytes32Field = z
  .string()
  .refine((text) => /^0x[0-9a-f]{64}$/.test(text), { error: '32 bytes, 0x and 64 lower-case hexadecimal digits' })
  .transform((text) => text as Hex);
