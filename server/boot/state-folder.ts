import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { BootError } from './boot-error';

/** Where everything lives that a start leaves behind. */
export interface StateFolder {
  readonly root: string;
  readonly database: string;
  readonly chain: string;
  readonly logs: string;
  /** cookie-signing secret, readable by its owner only */
  readonly secret: string;
  /** how to reach the parts of a running instance, for the command line; readable by its owner only */
  readonly running: string;
}

export function openStateFolder(root: string): StateFolder {
  const folder: StateFolder = {
    root,
    database: path.join(root, 'database'),
    chain: path.join(root, 'chain'),
    logs: path.join(root, 'logs'),
    secret: path.join(root, 'secret'),
    running: path.join(root, 'running.json'),
  };
  try {
    for (const each of [root, folder.chain, folder.logs]) mkdirSync(each, { recursive: true, mode: 0o700 });
    accessSync(root, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new BootError(
      `can't write the state folder ${root}: ${(error as Error).message}; choose one with --state DIR`,
    );
  }
  return folder;
}
