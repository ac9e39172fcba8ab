import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepSecret } from '@/server/boot/secret';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'homeostat-secret-'));
  file = path.join(folder, 'secret');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('makes a secret once and keeps it, for its owner only', () => {
  const secret = keepSecret(file);
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(keepSecret(file)).toBe(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('takes rights away that were given since', () => {
  keepSecret(file);
  chmodSync(file, 0o644);
  keepSecret(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('replaces one that is too short to be safe', () => {
  writeFileSync(file, 'short\n');
  expect(keepSecret(file).length).toBeGreaterThanOrEqual(43);
});
