import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LocalChainError } from './local-chain-error';
import { rpc } from './rpc';

/** Write what the chain holds so that the file is the old state or the new one, never half of one. */
export async function saveState(url: string, statePath: string): Promise<void> {
  const dump = await rpc(url, 'anvil_dumpState', []);
  if (typeof dump !== 'string') throw new LocalChainError('the local chain gave no state to keep');
  const draft = `${statePath}.new`;
  mkdirSync(path.dirname(statePath), { recursive: true });
  const file = openSync(draft, 'w', 0o600);
  try {
    writeSync(file, gunzipSync(Buffer.from(dump.slice(2), 'hex')));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, statePath);
}

/** anvil's arguments to start from what was saved, if anything was. */
export const loadArguments = (statePath: string): string[] =>
  existsSync(statePath) ? ['--load-state', statePath] : [];
