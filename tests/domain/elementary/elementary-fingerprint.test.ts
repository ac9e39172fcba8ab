import { expect, it } from 'vitest';
import { elementaryFingerprint } from '@/server/domain/elementary';
import committed from '@/tests/fixtures/elementary-fingerprint.json' with { type: 'json' };

it('has the committed bits', () => {
  expect(elementaryFingerprint()).toBe(committed.sha256);
});
