import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

export const repositoryRoot = path.resolve(import.meta.dirname, '..');

/** The native forge inside its npm package, spawned directly: install scripts don't run here. */
export function forgeBinary() {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const name = `@foundry-rs/forge-${process.platform}-${architecture}`;
  const file = process.platform === 'win32' ? 'forge.exe' : 'forge';
  return path.join(path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'bin', file);
}

/** Run forge at the repository root; gives exit code and output. */
export function forge(argumentList) {
  return new Promise((resolve, reject) => {
    const child = spawn(forgeBinary(), argumentList, { cwd: repositoryRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
