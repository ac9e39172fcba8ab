'use client';

import { ArrowRight, Braces } from 'lucide-react';
import Link from 'next/link';
import { useMemo } from 'react';
import type { RouterOutputs } from '@/server/api';
import type { StressReport } from '@/server/domain/stress';
import { Plot } from '../_charts/plot';
import { Button, buttonStyle } from '../_ui/button';
import { HashGroups } from '../_ui/hash-groups';
import { saveFile } from '../_ui/save-file';
import { DifferencesTable } from './differences-table';
import { fanSpec } from './fan-spec';
import { scenarioText } from './scenario-text';
import { StressHeadline } from './stress-headline';

type Run = RouterOutputs['stress']['get'];

/** What a finished run came to, in short: headline differences, fan chart, every outcome, and the way to the rest. */
export function StressResult({ run, report }: { run: Run; report: StressReport }) {
  const file = `stress-${run.id}`;
  const spec = useMemo(
    () =>
      fanSpec(report, { title: scenarioText(run.inputs.scenario), file, market: run.seriesName }, ['mark', 'margin']),
    [report, run.inputs.scenario, run.seriesName, file],
  );
  return (
    <div>
      <StressHeadline report={report} />
      <div className="border-t border-line p-4">
        <Plot spec={spec} height={420} />
      </div>
      <div className="border-t border-line">
        <DifferencesTable report={report} file={file} />
      </div>
      <RunFacts run={run} report={report}>
        <Link href={`/stress/${run.id}`} className={buttonStyle({ size: 'small' })}>
          Whole result
          <ArrowRight aria-hidden className="size-3.5" />
        </Link>
      </RunFacts>
    </div>
  );
}

/** What the figures are over, their digest, and the file. */
export function RunFacts({ run, report, children }: { run: Run; report: StressReport; children?: React.ReactNode }) {
  const save = () => saveFile(`stress-${run.id}.json`, JSON.stringify(run, null, 2), 'application/json');
  return (
    <div className="flex flex-wrap items-end justify-between gap-3 border-t border-line px-4 py-3">
      <div>
        <p className="text-xs text-ink-faint">
          {pathsText(report)}, {run.inputs.accounts} accounts, seed {run.inputs.seed}.
          {run.inputs.afterWaiting && ' Not what is in force, but what waiting proposals leave is compared with.'}{' '}
          Digest of all outcomes:
        </p>
        <HashGroups hash={report.digest} label="digest of the stress run" />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={save}>
          <Braces aria-hidden className="size-3.5" />
          JSON
        </Button>
        {children}
      </div>
    </div>
  );
}

function pathsText({ paths, stop }: StressReport): string {
  if (stop === undefined) return `${paths} paths`;
  return stop.met
    ? `${paths} of ${stop.pathsAsked} paths, then the interval was narrow enough`
    : `all ${paths} paths: the interval never was as narrow as asked`;
}
