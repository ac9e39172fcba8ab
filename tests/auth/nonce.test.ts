import { describe, expect, it } from 'vitest';
import { checkNonce, issueNonce, NONCE_LIFETIME_SECONDS } from '@/server/auth/nonce';

const secret = 'a secret of this test';
const now = 1_790_000_000_000;

describe('sign-in nonces', () => {
  it('accepts its own nonce until it is too old', () => {
    const nonce = issueNonce(secret, now);
    expect(nonce).toMatch(/^[a-f0-9]{76}$/);
    const expires = now + NONCE_LIFETIME_SECONDS * 1000;
    expect(checkNonce(nonce, secret, now)).toBe(expires);
    expect(checkNonce(nonce, secret, expires - 1)).toBe(expires);
    expect(() => checkNonce(nonce, secret, expires)).toThrow('nonce: older than 600 s');
  });

  it('never issues the same twice', () => {
    expect(new Set(Array.from({ length: 1000 }, () => issueNonce(secret, now))).size).toBe(1000);
  });

  it('refuses a nonce that another secret sealed, or that was altered in any digit', () => {
    expect(() => checkNonce(issueNonce('another', now), secret, now)).toThrow('did not issue it');
    const nonce = issueNonce(secret, now);
    for (let at = 0; at < nonce.length; at += 5) {
      const altered = nonce.slice(0, at) + (nonce[at] === '0' ? '1' : '0') + nonce.slice(at + 1);
      expect(() => checkNonce(altered, secret, now)).toThrow('did not issue it');
    }
    expect(() => checkNonce('', secret, now)).toThrow('did not issue it');
  });
});
