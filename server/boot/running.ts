import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { lockOwner } from './directory-lock';
import type { StateFolder } from './state-folder';

/** Environment of the parts of a running instance. It holds the secret and perhaps a password: owner's eyes only. */
export type RunningEnvironment = Readonly<Record<string, string>>;

/** Tells the command line how to reach this instance. Returns what withdraws it. */
export function announce(folder: StateFolder, environment: RunningEnvironment): () => void {
  const draft = `${folder.running}.new`;
  writeFileSync(draft, JSON.stringify(environment, null, 2), { mode: 0o600 });
  renameSync(draft, folder.running);
  return () => rmSync(folder.running, { force: true });
}

/** Environment of the instance that runs on this state folder, or null when none does. */
export function runningEnvironment(folder: StateFolder): RunningEnvironment | null {
  if (lockOwner(folder.root) === null || !existsSync(folder.running)) return null;
  return JSON.parse(readFileSync(folder.running, 'utf8')) as RunningEnvironment;
}
