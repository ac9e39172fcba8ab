import { z } from 'zod';

const hex = z.templateLiteral(['0x', z.string()]).refine((text) => /^0x([0-9a-f]{2})*$/.test(text), {
  error: 'bytes, 0x and an even number of lower-case hexadecimal digits',
});
const word = hex.refine((text) => text.length === 66, { error: '32 bytes' });
const address = hex.refine((text) => text.length === 42, { error: 'an address of 20 bytes in lower case' });
const integer = z.string().regex(/^(0|[1-9]\d{0,77})$/, 'a whole number as a decimal string');

/** What a simulation read of the chain: enough to run it again where there is no chain. */
export const chainStateSchema = z.strictObject({
  block: z.strictObject({ number: integer, timestamp: integer, hash: word }),
  executor: address,
  accounts: z
    .array(
      z.strictObject({
        address,
        balance: integer,
        nonce: z.int().min(0),
        codeHash: word,
        code: hex,
        storage: z.record(word, word),
      }),
    )
    .max(4_096),
});

export type ChainState = z.infer<typeof chainStateSchema>;
