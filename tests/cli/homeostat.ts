import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { vi } from 'vitest';
import { runCommandLine } from '@/server/cli/run-command-line';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command as a child process. */
export function homeostat(
  args: readonly string[],
  input = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['server/cli/homeostat.mjs', ...args], {
      env: { ...process.env, ...environment },
    });
    const out = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (out.stderr += text));
    child.on('error', reject).on('close', (code) => resolve({ code, ...out }));
    // A command that refuses its options never reads its input.
    child.stdin.on('error', () => undefined).end(input);
  });
}

/** The same command line within this process: no second of start-up, but one at a time. */
export async function homeostatHere(args: readonly string[], input = ''): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  const stdin = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([input]) as typeof process.stdin);
  try {
    return { code: await runCommandLine(args), ...written };
  } finally {
    for (const spy of [...spies, stdin]) spy.mockRestore();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'homeostat-cli-'));

export function jsonFile(name: string, value: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}
