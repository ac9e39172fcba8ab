import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourceFiles, type SourceFile } from './source-files';

const WRITES = new Set([
  'create',
  'createMany',
  'createManyAndReturn',
  'update',
  'updateMany',
  'upsert',
  'delete',
  'deleteMany',
]);
const RAW = new Set(['$executeRaw', '$executeRawUnsafe']);

/**
 * Writes that are no deeds of anybody: progress of a worker, giving a run from a dead worker to a living one, and
 * messages on their way.
 */
const NOT_DEEDS = [
  'server/adapters/jobs/enqueue-stress-run.ts',
  'server/adapters/jobs/recover-tasks.ts',
  'server/adapters/jobs/stress-task-row.ts',
  'server/services/notifications/rows.ts',
];

/** Where a model is written outside the transaction that `transact` hands over, such as `file.ts:12 database.user.create`. */
export function writesOutsideTransactions({ name, text }: SourceFile): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node)) {
      const callee = ts.isCallExpression(node) ? node.expression : node.tag;
      const target = writeTarget(callee);
      if (target !== null && target !== 'transaction') {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${name}:${line + 1} ${callee.getText()}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** For `x.user.create` or `x.$executeRaw` the text of x; null for anything else. */
function writeTarget(callee: ts.Expression): string | null {
  if (!ts.isPropertyAccessExpression(callee)) return null;
  if (RAW.has(callee.name.text)) return callee.expression.getText();
  const model = callee.expression;
  if (!WRITES.has(callee.name.text) || !ts.isPropertyAccessExpression(model)) return null;
  return model.expression.getText();
}

describe('every write stands in a transaction with its audit row', () => {
  const files = sourceFiles('server/services', 'server/auth', 'server/api', 'server/cli', 'server/adapters');

  it('in services, sign-in, API, command line and adapters', () => {
    const apart = files.filter(({ name }) => !NOT_DEEDS.includes(name));
    expect(apart.length).toBeGreaterThan(50);
    expect(apart.flatMap(writesOutsideTransactions)).toEqual([]);
  });

  it('and the transaction is that of `transact`', () => {
    const opened = files.filter(({ text }) => /\.\$transaction\b/.test(text)).map(({ name }) => name);
    expect(opened.filter((name) => !NOT_DEEDS.includes(name))).toEqual(['server/adapters/persistence/transact.ts']);
  });

  it.each([
    ['await database.user.create({ data })', ['probe.ts:1 database.user.create']],
    ['await client.$executeRaw`DELETE FROM users`', ['probe.ts:1 client.$executeRaw']],
    ['await transaction.user.create({ data })', []],
    ['sum.update(bytes)', []],
  ])('sees %s', (text, expected) => {
    expect(writesOutsideTransactions({ name: 'probe.ts', text })).toEqual(expected);
  });
});
