import { pathToFileURL } from 'node:url';
import { forge } from '../../contracts/forge.mjs';
import { staleGeneratedFiles } from '../../contracts/generate.mjs';

/**
 * Compile and test the contracts, then compare the generated ABIs and bytecode with the committed ones.
 * @returns {Promise<{ passed: number, failed: number, skipped: number, output: string }>} output names every failure
 */
export async function runContractTests() {
  const lines = [];
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const record = (name, status, reason = '') => {
    const state = status === 'Success' ? 'passed' : status === 'Skipped' ? 'skipped' : 'failed';
    counts[state] += 1;
    if (state !== 'passed') lines.push(`${state}: ${name}${reason ? `\n  ${reason}` : ''}`);
  };

  const { code, stdout, stderr } = await forge(['test', '--json']);
  const suites = parseSuites(stdout);
  if (suites === null) return { ...counts, failed: 1, output: `forge test gave no results (exit code ${code})\n${stdout}${stderr}` };
  for (const [suite, { test_results: results }] of Object.entries(suites)) {
    for (const [test, { status, reason, counterexample }] of Object.entries(results)) {
      record(`${suite} ${test}`, status, [reason, counterexample && JSON.stringify(counterexample)].filter(Boolean).join(' '));
    }
  }
  if (counts.passed + counts.failed === 0) record('forge test', 'Failure', 'found no tests');

  for (const file of await staleGeneratedFiles()) {
    record(file, 'Failure', 'differs from the sources: run node contracts/generate.mjs');
  }
  if (lines.every((line) => !line.includes('.generated.ts'))) record('generated files equal the sources', 'Success');
  return { ...counts, output: lines.join('\n') };
}

/** forge prints one JSON object, after lines about compilation where there was any. */
function parseSuites(stdout) {
  for (const line of stdout.split('\n')) {
    if (!line.startsWith('{')) continue;
    try {
      return JSON.parse(line);
    } catch {
      return null;
    }
  }
  return null;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { passed, failed, skipped, output } = await runContractTests();
  if (output) console.log(output);
  console.log(`contracts: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed > 0 ? 1 : 0;
}
