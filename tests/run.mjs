// `npm test`: every check of the project, each stage with its time, and one last line with the counts.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findPostgresBinaries } from './databases/postgres-binaries.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, notes?: string[], problems?: string[] }} Counts */

const root = path.resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(tmpdir(), 'homeostat-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

/** @returns {Promise<{ code: number | null, stdout: string, output: string }>} */
function run(command, parameters, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { cwd: root, env: { ...process.env, ...environment } });
    const [stdout, all] = [[], []];
    child.stdout.on('data', (data) => (stdout.push(data), all.push(data)));
    child.stderr.on('data', (data) => all.push(data));
    child.on('error', (error) => resolve({ code: null, stdout: '', output: error.message }));
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString(), output: Buffer.concat(all).toString() });
    });
  });
}

const pass = { passed: 1, failed: 0, skipped: 0 };
const fail = (problem) => ({ passed: 0, failed: 1, skipped: 0, problems: [problem] });

/** A stage that is one check: it passes when the command does. */
const check =
  (command, ...parameters) =>
  async () => {
    const { code, output } = await run(command, parameters);
    return code === 0 ? pass : fail(output.trim());
  };

async function types() {
  // Routes and style sheets get their types from Next.
  const generated = await run(bin('next'), ['typegen']);
  if (generated.code !== 0) return fail(generated.output);
  return check(bin('tsc'), '--noEmit')();
}

/** Under a TypeScript that it doesn't know the tool sees no modules at all and finds nothing wrong with them. */
async function directions() {
  const rooms = ['app', 'server', 'tests'].filter((room) => existsSync(path.join(root, room)));
  const { stdout, output } = await run(bin('depcruise'), [
    '--config',
    '.dependency-cruiser.cjs',
    '-T',
    'json',
    ...rooms,
  ]);
  const parsed = parseJson(stdout);
  if (parsed === null) return fail(output);
  const { totalCruised, violations } = parsed.summary;
  if (totalCruised === 0) return fail('dependency-cruiser saw no modules');
  const errors = violations.filter(({ rule }) => rule.severity === 'error');
  const lines = errors.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`);
  return errors.length === 0 ? pass : fail(lines.join('\n'));
}

/** Unit, property and database tests; the latter on the embedded database and, where there is one, on a Postgres. */
async function units() {
  const file = path.join(scratch, 'vitest.json');
  const { output } = await run(bin('vitest'), ['run', '--reporter=json', `--outputFile=${file}`]);
  const report = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : null;
  if (report === null) return fail(output);
  const problems = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    const where = path.relative(root, name);
    if (failed.length === 0 && status === 'failed') return [`${where}: ${message}`];
    return failed.map(({ fullName, failureMessages }) => `${where}: ${fullName}\n${failureMessages.join('\n')}`);
  });
  if (problems.length === 0 && !report.success) problems.push(output);
  const counts = {
    passed: report.numPassedTests,
    failed: problems.length,
    skipped: report.numPendingTests + report.numTodoTests,
    problems,
    notes: [],
  };
  if (!process.env.MARKET_DATA_DIR) counts.notes.push('MARKET_DATA_DIR is not set: tests on market data are skipped');
  if (process.env.TEST_DATABASE_URL || findPostgresBinaries() !== null) return counts;
  const missed = await countDatabaseTests();
  counts.notes.push(
    `no Postgres here (TEST_DATABASE_URL, initdb): ${missed} database tests ran on the embedded one only`,
  );
  return { ...counts, skipped: counts.skipped + missed };
}

async function countDatabaseTests() {
  const { stdout } = await run(bin('vitest'), ['list', '--project', 'embedded', '--json']);
  return parseJson(stdout)?.length ?? 0;
}

async function contracts() {
  const { runContractTests } = await import('./contracts/run.mjs');
  const { output, ...counts } = await runContractTests();
  return { ...counts, problems: counts.failed > 0 ? [output] : [] };
}

async function browser() {
  const file = path.join(scratch, 'playwright.json');
  const { output } = await run(bin('playwright'), ['test', '--reporter=json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const report = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : null;
  if (report === null) return fail(output);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const problems = report.errors.map(({ message }) => message);
  for (const suite of report.suites) collectFailures(suite, problems);
  const failed = Math.max(unexpected + flaky, problems.length);
  if (expected + failed + skipped === 0) return fail(`no browser tests ran\n${output}`);
  return { passed: expected, failed, skipped, problems };
}

function collectFailures(suite, problems) {
  for (const { title, ok, tests } of suite.specs ?? []) {
    const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors ?? []));
    if (!ok) problems.push(`${suite.file}: ${title}\n${errors.map(({ message }) => message).join('\n')}`);
  }
  for (const inner of suite.suites ?? []) collectFailures(inner, problems);
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const stages = [
  ['types', types],
  ['lint', check(bin('eslint'), '.', '--max-warnings', '0')],
  ['import directions', directions],
  ['dead code', check(bin('knip'), '--no-progress')],
  ['formatting', check(bin('prettier'), '--check', '--log-level', 'warn', '.')],
  ['unit, property and database tests', units],
  ['contract tests', contracts],
  ['browser tests', browser],
];

const total = { passed: 0, failed: 0, skipped: 0 };
const [problems, notes] = [[], []];
for (const [name, stage] of stages) {
  const began = performance.now();
  process.stdout.write(`${name} … `);
  const counts = await stage().catch((error) => fail(error.stack));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { passed, failed, skipped } = counts;
  for (const key of Object.keys(total)) total[key] += counts[key];
  problems.push(...(counts.problems ?? []).map((problem) => `${name}: ${problem}`));
  notes.push(...(counts.notes ?? []));
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`);
}
if (problems.length > 0) console.log(`\nFailures:\n\n${problems.join('\n\n')}\n`);
for (const note of notes) console.log(`skipped: ${note}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
