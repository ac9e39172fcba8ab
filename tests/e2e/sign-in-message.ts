import { createSiweMessage, type CreateSiweMessageReturnType } from 'viem/siwe';
import type { Address } from 'viem';

interface MessageFields {
  readonly chainId?: number;
  readonly domain?: string;
}

/** What the sign-in dialog asks the wallet to sign, with a fresh nonce of this server. */
export async function signInMessage(
  origin: string,
  address: Address,
  { chainId = 31_337, domain = new URL(origin).host }: MessageFields = {},
): Promise<CreateSiweMessageReturnType> {
  const { nonce } = (await (await fetch(`${origin}/api/auth/nonce`)).json()) as { nonce: string };
  const issuedAt = new Date();
  const expirationTime = new Date(issuedAt.getTime() + 600_000);
  return createSiweMessage({
    address,
    chainId,
    domain,
    nonce,
    uri: origin,
    version: '1',
    issuedAt,
    expirationTime,
  });
}
