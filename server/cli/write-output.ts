import { access, constants, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './usage-error';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be written',
};

/** Refuses a file in a folder that isn't there or can't be written, before long work is done for it. */
export async function requireWritable(file: string): Promise<void> {
  try {
    await access(path.dirname(path.resolve(file)), constants.W_OK);
  } catch (error) {
    throw refusal(file, error);
  }
}

/** Writes a value as indented JSON; a file that can't be written is an error of the command line. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
  } catch (error) {
    throw refusal(file, error);
  }
}

function refusal(file: string, error: unknown): UsageError {
  const { code = '' } = error as NodeJS.ErrnoException;
  return new UsageError(`${file} can't be written: ${REASONS[code] ?? code}`);
}
