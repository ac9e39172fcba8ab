import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import committed from '../fixtures/elementary-fingerprint.json' with { type: 'json' };
import type { domainNumbers } from './domain-numbers';

type Numbers = ReturnType<typeof domainNumbers>;

/** One script for both engines. */
async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'domain-numbers.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'domain',
    platform: 'browser',
    target: 'es2022',
  });
  return `${outputFiles[0].text};domain.domainNumbers()`;
}

test('the domain computes the same bits in Chromium and in Node', async ({ page }) => {
  const source = await script();
  const node = runInThisContext(source) as Numbers;
  const browser = await page.evaluate<Numbers>(source);
  expect(node.fingerprint).toBe(committed.sha256);
  expect(browser.fingerprint).toBe(committed.sha256);
  expect(browser.stability).toBe(node.stability);
  expect(browser.stress).toBe(node.stress);
  // Not equal because both are empty.
  expect(JSON.parse(node.stability)).toMatchObject({ verdict: { state: 'fail' } });
  expect(JSON.parse(node.stress)).toMatchObject({ digest: expect.stringMatching(/^0x[0-9a-f]{64}$/) as unknown });
});
