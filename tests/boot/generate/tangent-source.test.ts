import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { tangentSource } from '@/server/boot/generate/tangent-source';

const root = path.resolve(import.meta.dirname, '../../..');

it('generates the committed tangent of the market step again', () => {
  const committed = readFileSync(path.join(root, 'server/domain/market/step-tangent.generated.ts'), 'utf8');
  expect(tangentSource(root)).toBe(committed);
});
