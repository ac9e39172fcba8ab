import { z } from 'zod';
import { addressSchema } from '../wire/hex';

export const namesInput = z.strictObject({ addresses: z.array(addressSchema).min(1).max(50) });
/** In the order asked; null where an address has no name, or the chain none at all. */
export const namesOutput = z.array(z.string().nullable());
