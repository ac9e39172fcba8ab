import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files';

const files = sourceFiles('app', 'server', 'tests');
const MAX_LINES = 300;

/** `file:line text` of every line that matches. */
function linesMatching(pattern: RegExp, given = files): string[] {
  return given.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1} ${line.trim()}`] : [])),
  );
}

describe('the sources', () => {
  it('switch a lint rule off only with a reason', () => {
    expect(linesMatching(/eslint-disable(?!.* -- \S)/).filter((line) => !line.includes('linesMatching'))).toEqual([]);
  });

  it('never silence the type checker, but for tests of what it refuses', () => {
    const silenced = linesMatching(/@ts-(ignore|nocheck|expect-error)/).filter(
      (line) => !line.includes('linesMatching'),
    );
    expect(silenced.filter((line) => !/^tests\/.*@ts-expect-error -- \S/.test(line))).toEqual([]);
  });

  it('leave no test out', () => {
    const tests = files.filter(({ name }) => /\.(test|spec)\.ts$/.test(name));
    expect(linesMatching(/\b(it|test|describe)\.(skip|only|todo|fixme)\(/, tests)).toEqual([]);
  });

  it('keep to one idea per file', () => {
    const product = files.filter(({ name }) => !name.startsWith('tests/'));
    const long = product.filter(({ text }) => text.split('\n').length > MAX_LINES).map(({ name }) => name);
    expect(long).toEqual([]);
  });

  it('have no drawers for odds and ends', () => {
    const drawers = files.filter(({ name }) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.[a-z]+$)/.test(name));
    expect(drawers.map(({ name }) => name)).toEqual([]);
  });
});
