import { z } from 'zod';
import {
  SAFE_VERSIONS,
  safeTransactionJson,
  safeVersion,
  type SafeState,
  type SafeTransaction,
} from '@/server/adapters/venues/safe';
import { addressSchema, hexSchema, integerSchema } from '../wire/hex';

const amount = integerSchema.transform(BigInt);

/** What the column `encoded` holds for the venue `safe`. */
const storedSafeTransaction = z.strictObject({
  safe: addressSchema,
  /** absent in rows made when 1.4.1 was the only one */
  version: z.enum(SAFE_VERSIONS).optional(),
  /** when the proposal was made; the present ones are read from the chain */
  threshold: z.number().int().min(1),
  transaction: z.strictObject({
    to: addressSchema,
    value: amount,
    data: hexSchema,
    operation: z.union([z.literal(0), z.literal(1)]),
    safeTxGas: amount,
    baseGas: amount,
    gasPrice: amount,
    gasToken: addressSchema,
    refundReceiver: addressSchema,
    nonce: z.number().int().min(0),
  }),
});

export const readStoredTransaction = (column: unknown) => storedSafeTransaction.parse(column);

export const toStoredTransaction = (
  { address, threshold, version }: Pick<SafeState, 'address' | 'threshold' | 'version'>,
  transaction: SafeTransaction,
) => ({
  safe: address,
  version: safeVersion(version),
  threshold,
  transaction: safeTransactionJson(transaction),
});
