import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const exactMath =
  'sqrt|abs|min|max|floor|ceil|round|trunc|sign|imul|fround|clz32|PI|E|SQRT2|SQRT1_2|LN2|LN10|LOG2E|LOG10E';
const goElementary =
  'differs between engines in its last bits; take it from @/server/domain/elementary, whose bits are the same everywhere.';
const goOutside = 'makes the domain depend on more than its inputs; read it in server/adapters and pass the value in.';

const equalBits = [
  {
    selector: `MemberExpression[object.name='Math'][computed=false]:not([property.name=/^(${exactMath})$/])`,
    message: `This Math function ${goElementary}`,
  },
  {
    selector: "MemberExpression[object.name='Math'][computed=true]",
    message: `A computed Math member ${goElementary}`,
  },
  {
    selector: ":not(MemberExpression) > Identifier[name='Math']",
    message: `Math as a value ${goElementary}`,
  },
  {
    selector:
      "BinaryExpression[operator='**']:not([left.type='Literal'][right.raw=/^[0-9]+n?$/]):not([left.bigint=/./]):not([right.bigint=/./])",
    message: `** on a variable ${goElementary} (or multiply).`,
  },
  { selector: "AssignmentExpression[operator='**=']", message: `**= ${goElementary} (or multiply).` },
];

const noOutside = [
  'Date',
  'performance',
  'process',
  'crypto',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'Intl',
  'navigator',
  'window',
  'document',
  'Buffer',
].map((name) => ({ name, message: `${name} ${goOutside}` }));

export default defineConfig(
  globalIgnores([
    '.next/',
    '.homeostat/',
    'node_modules/',
    'contracts/',
    'coverage/',
    'playwright-report/',
    'test-results/',
    'next-env.d.ts',
    'server/adapters/persistence/generated/',
    '**/*.generated.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      'no-undef': 'off', // the type checker says it better
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['{app,server,tests}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['server/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noOutside],
      'no-restricted-syntax': ['error', ...equalBits],
    },
  },
  {
    files: ['server/adapters/**/*.ts', 'server/services/**/*.ts', 'server/api/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Read the environment through @/server/adapters/environment, which parses and documents it.',
        },
      ],
    },
  },
  { files: ['server/adapters/environment.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' }, rules: { 'no-undef': 'off' } },
);
