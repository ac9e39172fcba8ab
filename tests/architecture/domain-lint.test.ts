import { ESLint } from 'eslint';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './source-files';

let eslint: ESLint;
beforeAll(() => {
  eslint = new ESLint({
    cwd: ROOT,
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { projectService: false } },
      rules: NO_TYPES,
    },
  });
});

/** The probes are no files of the project, so rules that need types are off. */
const NO_TYPES = Object.fromEntries(
  [
    'await-thenable',
    'no-floating-promises',
    'no-misused-promises',
    'only-throw-error',
    'switch-exhaustiveness-check',
  ].map((rule) => [`@typescript-eslint/${rule}`, 'off' as const]),
);

async function messages(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(ROOT, file) });
  return result.messages.map(({ message }) => message);
}

describe('in server/domain', () => {
  it.each([
    'Math.exp(x)',
    'Math.log(x)',
    'Math.pow(x, 2)',
    'Math.sin(x)',
    'Math.hypot(x, x)',
    'Math.cbrt(x)',
    'x ** 2',
    "Math['exp'](x)",
    '[x].map(Math.tanh)',
    'Math.random()',
  ])('%s is refused, and the message says where to go', async (expression) => {
    const found = await messages(
      'server/domain/market/probe.ts',
      `export const f = (x: number) => [x, ${expression}];\n`,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('server/domain/elementary');
  });

  it.each(['Date.now()', 'performance.now()', 'process.env.X', 'console.log(x)'])(
    '%s is refused',
    async (expression) => {
      const found = await messages(
        'server/domain/market/probe.ts',
        `export const f = (x: number) => [x, ${expression}];\n`,
      );
      expect(found).toHaveLength(1);
      expect(found[0]).toContain('server/adapters');
    },
  );

  it.each(['Math.sqrt(x)', 'Math.max(x, Math.PI)', 'Math.fround(x)', '10n ** BigInt(x)', '10 ** 18', 'x * x'])(
    '%s is allowed',
    async (expression) => {
      const code = `export const f = (x: number) => [x, ${expression}];\n`;
      expect(await messages('server/domain/market/probe.ts', code)).toEqual([]);
    },
  );

  it('the same is allowed elsewhere', async () => {
    expect(await messages('server/services/probe.ts', 'export const f = (x: number) => Math.exp(x);\n')).toEqual([]);
  });
});
