import { z } from 'zod';
import { getAddress, isAddress, type Address, type Hex } from 'viem';

/** As the description of the REST API shows what zod can't say of itself. */
const shownAs = (pattern: string, description: string) => ({
  override: { type: 'string' as const, pattern, description },
});

/** An EVM address; any capitalisation comes in, the checksummed form goes on. */
export const addressSchema = z
  .string()
  .refine((text) => isAddress(text, { strict: false }), { error: 'expected an address of 20 bytes, such as 0x12…' })
  .transform((text): Address => getAddress(text))
  .meta(shownAs('^0x[0-9a-fA-F]{40}$', 'an address, checksummed'));

/** 32 bytes. */
export const hashSchema = z
  .custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{64}$/.test(value), {
    error: 'expected 32 bytes in hexadecimal, 0x and 64 digits',
  })
  .meta(shownAs('^0x[0-9a-fA-F]{64}$', '32 bytes'));

export const hexSchema = z
  .custom<Hex>((value) => typeof value === 'string' && value.length % 2 === 0 && /^0x[0-9a-fA-F]*$/.test(value), {
    error: 'expected whole bytes in hexadecimal, 0x and an even number of digits',
  })
  .meta(shownAs('^0x([0-9a-fA-F]{2})*$', 'bytes'));

/** An on-chain integer; JSON has no bigint. */
export const integerSchema = z.string().regex(/^-?\d{1,78}$/, 'expected an integer as a decimal string');
