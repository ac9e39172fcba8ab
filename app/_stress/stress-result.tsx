'use client';

import { Braces } from 'lucide-react';
import { useMemo } from 'react';
import type { RouterOutputs } from '@/server/api';
import { Plot } from '../_charts/plot';
import { Button } from '../_ui/button';
import { HashGroups } from '../_ui/hash-groups';
import { saveFile } from '../_ui/save-file';
import { DifferencesTable } from './differences-table';
import { fanSpec } from './fan-spec';
import { scenarioText } from './scenario-text';
import { StressHeadline } from './stress-headline';

type Run = RouterOutputs['stress']['get'];

/** What a finished run came to: headline differences, fan chart, every outcome, the file. */
export function StressResult({ run }: { run: Run }) {
  const report = run.result;
  const title = scenarioText(run.inputs.scenario);
  const file = `stress-${run.id}`;
  const spec = useMemo(
    () => report && fanSpec(report, run.seriesName, title, file),
    [report, run.seriesName, title, file],
  );
  if (!report || !spec) return null;
  return (
    <div>
      <StressHeadline report={report} />
      <div className="border-t border-line p-4">
        <Plot spec={spec} height={420} />
      </div>
      <div className="border-t border-line">
        <DifferencesTable report={report} file={file} />
      </div>
      <div className="flex flex-wrap items-end justify-between gap-3 border-t border-line px-4 py-3">
        <div>
          <p className="text-xs text-ink-faint">
            {run.inputs.paths} paths, {run.inputs.accounts} accounts, seed {run.inputs.seed}. Digest of all outcomes:
          </p>
          <HashGroups hash={report.digest} label="digest of the stress run" />
        </div>
        <Button size="small" onClick={() => saveFile(`${file}.json`, JSON.stringify(run, null, 2), 'application/json')}>
          <Braces aria-hidden className="size-3.5" />
          JSON
        </Button>
      </div>
    </div>
  );
}
