import { type Address, concatHex, hashMessage, type Hex, hashTypedData } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractAccepts } from '@/server/adapters/chain/contract-signature';
import { publicClient } from '@/server/adapters/chain/public-client';
import { type LocalTestChain, startLocalChain } from '@/tests/services/local-chain';

// A Safe 1.4.1 validates what its owners signed of a SafeMessage, by its CompatibilityFallbackHandler.
let chain: LocalTestChain;
beforeAll(async () => {
  chain = await startLocalChain();
}, 60_000);
afterAll(() => chain.stop());

const MESSAGE = 'Sign in to Homeostat.';

async function signedBy(owners: readonly Address[]): Promise<Hex> {
  const typed = {
    domain: { chainId: BigInt(chain.deployment.chainId), verifyingContract: chain.deployment.safe },
    types: { SafeMessage: [{ name: 'message', type: 'bytes' }] },
    primaryType: 'SafeMessage',
    message: { message: hashMessage(MESSAGE) },
  } as const;
  expect(hashTypedData(typed)).toMatch(/^0x/);
  const sorted = owners.toSorted((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1));
  return concatHex(await Promise.all(sorted.map((account) => chain.wallet.signTypedData({ account, ...typed }))));
}

describe('contractAccepts', () => {
  it('accepts what enough owners of a Safe signed, and nothing less', async () => {
    const { safe, owners } = chain.deployment;
    const ask = (message: string, signature: Hex) => contractAccepts(chain.client, safe, message, signature);
    const signature = await signedBy(owners.slice(0, 2));
    expect(await ask(MESSAGE, signature)).toBe(true);
    expect(await ask('Another message', signature)).toBe(false);
    expect(await ask(MESSAGE, await signedBy(owners.slice(0, 1)))).toBe(false);
    expect(await ask(MESSAGE, await signedBy([owners[0], chain.deployment.traders[0]]))).toBe(false);
  });

  it('says where there is no contract, refuses by one that knows nothing of signatures, and never takes silence for no', async () => {
    const [market] = chain.deployment.markets;
    expect(await contractAccepts(chain.client, chain.deployment.traders[0], MESSAGE, '0x12')).toBeNull();
    expect(await contractAccepts(chain.client, market.address, MESSAGE, '0x12')).toBe(false);
    const silent = publicClient('http://127.0.0.1:9');
    await expect(contractAccepts(silent, market.address, MESSAGE, '0x12')).rejects.toThrow();
  });
});
