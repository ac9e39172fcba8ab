import { z } from 'zod';
import { addressSchema } from './hex';
import { unreachableSchema } from './check';

/** A Safe as the chain has it at the latest block. */
const liveSafeSchema = z.object({
  state: z.literal('live'),
  address: addressSchema,
  threshold: z.number().int(),
  owners: z.array(addressSchema),
  nonce: z.number().int(),
});
export const safeSchema = z.discriminatedUnion('state', [liveSafeSchema, unreachableSchema]);
