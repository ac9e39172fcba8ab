import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** from the root, with forward slashes */
  readonly name: string;
  readonly text: string;
}

/** Hand-written TypeScript and JavaScript under the rooms given. */
export function sourceFiles(...rooms: string[]): SourceFile[] {
  return rooms.flatMap((room) =>
    readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .map((name) => `${room}/${name.split(path.sep).join('/')}`)
      .filter((name) => /\.(ts|tsx|mjs|cjs|js)$/.test(name) && !/(\.generated\.ts$|\/generated\/)/.test(name))
      .map((name) => ({ name, text: readFileSync(path.join(ROOT, name), 'utf8') })),
  );
}
