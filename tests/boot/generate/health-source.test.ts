import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { healthSource } from '@/server/boot/generate/health-source';

it('generates the committed kernels of the stress engine again', () => {
  const committed = readFileSync('server/domain/stress/engine/health-kernels.generated.ts', 'utf8');
  expect(healthSource()).toBe(committed);
});
