import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { createSiweMessage, type SiweMessage } from 'viem/siwe';
import { describe, expect, it } from 'vitest';
import { issueNonce } from '@/server/auth/nonce';
import { verifySignIn } from '@/server/auth/verify-sign-in';

const account = privateKeyToAccount(generatePrivateKey());
const secret = 'a secret of this test';
const now = 1_790_000_000_000;
const noContract = () => Promise.resolve(null);
const expected = {
  origin: 'http://127.0.0.1:3000',
  chainId: 31337,
  secret,
  nowMilliseconds: now,
  contractAccepts: noContract,
};

function fields(changes: Partial<SiweMessage> = {}): SiweMessage {
  return {
    address: account.address,
    chainId: 31337,
    domain: '127.0.0.1:3000',
    uri: 'http://127.0.0.1:3000',
    version: '1',
    nonce: issueNonce(secret, now),
    issuedAt: new Date(now),
    expirationTime: new Date(now + 300_000),
    statement: 'Sign in to Homeostat.',
    ...changes,
  };
}

async function attempt(changes: Partial<SiweMessage> = {}) {
  const message = createSiweMessage(fields(changes));
  return verifySignIn({ message, signature: await account.signMessage({ message }) }, expected);
}

describe('verifySignIn', () => {
  it('names the signer of a correct message', async () => {
    const { address, nonceExpiresMilliseconds } = await attempt();
    expect(address).toBe(account.address);
    expect(nonceExpiresMilliseconds).toBe(now + 600_000);
  });

  it.each<[string, Partial<SiweMessage>, string]>([
    ['another domain', { domain: 'evil.example' }, 'domain: the message is for evil.example'],
    ['another port', { domain: '127.0.0.1:3001' }, 'domain:'],
    ['another uri', { uri: 'https://evil.example' }, 'uri: the message is for https://evil.example'],
    ['another scheme', { scheme: 'https' }, 'scheme:'],
    ['a wrong chain', { chainId: 1 }, 'chainId: the message is for chain 1, this server works on chain 31337'],
    ['a made-up nonce', { nonce: 'abcdefgh12345678' }, 'nonce: this server did not issue it'],
    ['an old nonce', { nonce: issueNonce(secret, now - 600_000) }, 'nonce: older than 600 s'],
    ['a time to come', { issuedAt: new Date(now + 120_000) }, 'issuedAt: lies in the future'],
    ['a passed expiry', { expirationTime: new Date(now) }, 'expirationTime: has passed'],
    ['no expiry', { expirationTime: undefined }, 'with an expiration time'],
    ['a time not come', { notBefore: new Date(now + 1000) }, 'notBefore: lies in the future'],
  ])('refuses %s', async (_name, changes, text) => {
    await expect(attempt(changes)).rejects.toThrow(text);
  });

  it('refuses the signature of another account, of another message, and what is no signature', async () => {
    const message = createSiweMessage(fields());
    const other = await privateKeyToAccount(generatePrivateKey()).signMessage({ message });
    const refusal = `signature: does not belong to ${account.address}`;
    await expect(verifySignIn({ message, signature: other }, expected)).rejects.toThrow(refusal);
    const elsewhere = await account.signMessage({ message: 'something else' });
    await expect(verifySignIn({ message, signature: elsewhere }, expected)).rejects.toThrow(refusal);
    const impossible = `0x${'ff'.repeat(65)}`;
    await expect(verifySignIn({ message, signature: impossible }, expected)).rejects.toThrow(refusal);
    await expect(verifySignIn({ message, signature: '0x12' }, expected)).rejects.toThrow('expected 65 bytes');
  });

  it('refuses a message with anything before, between or after its fields', async () => {
    const message = createSiweMessage(fields());
    const variants = [`${message}\nand more`, message.replace('\nVersion', '\n\nVersion'), `x${message}`, '', 'hello'];
    for (const variant of variants) {
      const signature = await account.signMessage({ message: variant });
      await expect(verifySignIn({ message: variant, signature }, expected)).rejects.toThrow(/^(message|domain):/);
    }
  });

  it('asks the contract at the address where no key signed, and believes nothing else', async () => {
    const message = createSiweMessage(fields());
    const signature = `0x${'ab'.repeat(130)}`;
    const asking = (answer: () => Promise<boolean | null>) =>
      verifySignIn({ message, signature }, { ...expected, contractAccepts: answer });
    expect((await asking(() => Promise.resolve(true))).address).toBe(account.address);
    await expect(asking(() => Promise.resolve(false))).rejects.toThrow('does not belong to');
    await expect(asking(() => Promise.resolve(null))).rejects.toThrow('there is no contract at');
    await expect(asking(() => Promise.reject(new Error('down')))).rejects.toThrow('the chain could not be asked');
    const long = `0x${'ab'.repeat(5_000)}`;
    await expect(verifySignIn({ message, signature: long }, expected)).rejects.toThrow('at most 4096 bytes');
  });
});
