import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tangentSource } from '@/server/boot/generate/tangent-source';

const root = path.resolve(import.meta.dirname, '../../..');
const copy = mkdtempSync(path.join(tmpdir(), 'tangent-'));
afterAll(() => rmSync(copy, { recursive: true }));

it('generates the committed tangent of the market step again', () => {
  const committed = readFileSync(path.join(root, 'server/domain/market/step-tangent.generated.ts'), 'utf8');
  expect(tangentSource(root)).toBe(committed);
});

it('refuses what it has no derivative for, naming file, line and expression', () => {
  for (const part of ['market', 'elementary']) {
    cpSync(path.join(root, 'server/domain', part), path.join(copy, 'server/domain', part), { recursive: true });
  }
  const law = path.join(copy, 'server/domain/market/laws/hedging.ts');
  writeFileSync(law, readFileSync(law, 'utf8').replace('c.hedgeGamma * markReturn', 'c.hedgeGamma % markReturn'));
  expect(() => tangentSource(copy)).toThrow(/laws\/hedging\.ts:\d+: can't differentiate `c\.hedgeGamma % markReturn`/);
});
