import type { Address } from 'viem';
import { audited, Prisma, transact, type PrismaClient } from '@/server/adapters/persistence';

/**
 * Stores the nonce as used, whoever brings it. The caller has verified the signature.
 *
 * @returns false when the nonce was used before; then nothing is written. Of two that bring it at once, one gets true.
 */
export async function acceptSignIn(
  database: PrismaClient,
  accepted: { readonly address: Address; readonly nonce: string; readonly nonceExpires: Date },
  now: Date,
): Promise<boolean> {
  const address = accepted.address.toLowerCase() as Address;
  try {
    await transact(
      address,
      'session.signIn',
      async (transaction) => {
        await transaction.usedNonce.create({ data: { nonce: accepted.nonce, expiresAt: accepted.nonceExpires } });
        await transaction.usedNonce.deleteMany({ where: { expiresAt: { lt: now } } });
        await transaction.user.upsert({
          where: { address },
          create: { address, lastSignedInAt: now },
          update: { lastSignedInAt: now },
        });
        return audited(true, { subject: address });
      },
      database,
    );
    return true;
  } catch (error) {
    const used = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
    if (used && (await database.usedNonce.findUnique({ where: { nonce: accepted.nonce } }))) return false;
    throw error;
  }
}
