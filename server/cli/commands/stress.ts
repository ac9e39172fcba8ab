import { runStress } from '@/server/adapters/jobs/pool';
import { display } from '@/server/domain/quantities';
import { parseStress, runCase, type StressReport, type StressRun } from '@/server/domain/stress';
import type { Answer, Command } from '../command';
import { integerOption, textOption } from '../parse-options';
import { progressBar } from '../progress';
import { readJson, readText } from '../read-input';
import { table } from '../text/table';
import { UsageError } from '../usage-error';

export const stress: Command = {
  name: 'stress',
  summary: 'Runs a stress case, or many seeded paths of a scenario',
  usage: 'CASE [--book FILE] [--workers N]',
  optionHelp: {
    '--book FILE':
      'CSV of accounts in place of the run’s book, whose initialPrice stays: account,market,size,collateral,cash, or margin,entryPrice in place of cash',
    '--workers N': 'threads; one per core unless told. The result is the same for any number',
  },
  example: 'homeostat stress run.json --workers 2 --json',
  options: { workers: { type: 'string' }, book: { type: 'string' } },
  positionals: 1,
  async run(invocation) {
    const workers = integerOption(invocation, 'workers', 'threads');
    const given = await readJson(invocation.positionals[0]);
    const book = textOption(invocation, 'book');
    const input = parseStress(book === undefined ? given : withBook(given, await readText(book)));
    if (input.kind === 'run') return answerRun(input.run, workers);
    const outcome = runCase(input.case);
    return { exitCode: 0, json: outcome, text: JSON.stringify(outcome, null, 2) };
  },
};

/** The run with the accounts of a CSV file; the marks are those that it names itself. */
function withBook(run: unknown, csv: string): unknown {
  if (typeof run !== 'object' || run === null || !('scenario' in run))
    throw new UsageError('--book goes with a run (scenario), not with a case');
  const { book } = run as { book?: { initialPrice?: unknown } };
  return { ...run, book: { csv, ...(book?.initialPrice === undefined ? {} : { initialPrice: book.initialPrice }) } };
}

async function answerRun(run: StressRun, workers: number | undefined): Promise<Answer> {
  const bar = progressBar('stress');
  const report = await runStress(run, {
    ...(workers !== undefined && { workers }),
    onProgress: ({ pathsDone, pathsTotal, pathsPerSecond }) => bar.update(pathsDone, pathsTotal, pathsPerSecond),
  });
  const { digest, paths, metrics, probabilities, baseline, paired } = report;
  const json = {
    digest,
    paths,
    metrics,
    probabilities,
    ...(baseline && { baseline: { metrics: baseline.metrics, probabilities: baseline.probabilities } }),
    ...(paired && { paired }),
  };
  return { exitCode: 0, json, text: reportText(report) };
}

function reportText({ digest, paths, metrics, probabilities, baseline }: StressReport): string {
  const head = ['', 'mean', ...(baseline ? ['baseline'] : []), '95 % quantile', 'unit'];
  const rows = Object.entries(metrics).map(([name, { mean, quantiles, unit }]) => [
    name,
    display(mean),
    ...(baseline ? [display(baseline.metrics[name]?.mean ?? null)] : []),
    display(quantiles?.p95 ?? null),
    unit,
  ]);
  const shares = Object.entries(probabilities).map(([name, { value }]) => [`P(${name})`, display(value)]);
  return [table([head, ...rows, ...shares]), '', `${paths} paths, digest ${digest}`].join('\n');
}
