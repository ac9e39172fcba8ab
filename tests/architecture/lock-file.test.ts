import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingPlatformPackages } from '../../.ci/complete-lock.mjs';
import { ROOT } from './source-files';

interface Lock {
  readonly packages: Readonly<Record<string, { version?: string; dependencies?: object; devDependencies?: object }>>;
}
const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as unknown;

describe('package-lock.json', () => {
  const lock = read('package-lock.json') as Lock;

  it('holds every platform package, or npm ci refuses it; node .ci/complete-lock.mjs adds them', () => {
    expect(missingPlatformPackages(lock)).toEqual([]);
    const { ['node_modules/@foundry-rs/anvil-darwin-arm64']: _, ...without } = lock.packages;
    expect(missingPlatformPackages({ packages: without }).map(([, name]) => name)).toEqual([
      '@foundry-rs/anvil-darwin-arm64',
    ]);
  });

  it('belongs to package.json, whose versions are exact', () => {
    const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
    expect(lock.packages[''].dependencies).toEqual(dependencies);
    expect(lock.packages[''].devDependencies).toEqual(devDependencies);
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
    expect(loose).toEqual([]);
  });
});
