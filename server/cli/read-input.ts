import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { locateJsonError } from './locate-json-error';
import { UsageError } from './usage-error';

/** The JSON in a file, or on standard input for "-"; a mistake names its line and column. */
export async function readJson(source: string): Promise<unknown> {
  const name = source === '-' ? 'standard input' : source;
  const text = source === '-' ? await readAll(process.stdin) : await readText(source);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { line, column, problem } = locateJsonError(text);
    throw new UsageError(`${name} is not JSON: line ${line}, column ${column}: ${problem}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file} can't be read: ${REASONS[code] ?? code}`);
  }
}
