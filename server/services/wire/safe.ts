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
  /** owners who approved on chain what is asked about; absent where nothing is */
  approved: z.array(addressSchema).optional(),
});
export const safeSchema = z.discriminatedUnion('state', [liveSafeSchema, unreachableSchema]);
