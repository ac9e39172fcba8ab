'use client';

import { Play, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Market } from '@/server/domain/market';
import type { Policy } from '@/server/domain/stability/policy';
import { Button } from '../../../../../_ui/button';
import { Notice } from '../../../../../_ui/notice';
import { Panel } from '../../../../../_ui/panel';
import { Progress } from '../../../../../_ui/progress';
import { StateBadge } from '../../../../../_ui/state-badge';
import { TabPanel, Tabs } from '../../../../../_ui/tabs';
import { Term } from '../../../../../_ui/term';
import { CertificateResult } from './certificate-result';
import { DEEP_REPORTS, type DeepReport, type DeepState } from './deep-url';
import { LatencyResult } from './latency-result';
import { OscillationsResult } from './oscillations-result';
import { plantFaults, PlantOptions } from './plant-options';
import { RobustnessResult } from './robustness-result';
import { SensitivitiesResult } from './sensitivities-result';
import { useDeep, type DeepRun, type DeepRuns } from './use-deep';

interface DeepPanelProps {
  /** of the market, for the names of files */
  slug: string;
  proposed: Market;
  policy: Policy;
  state: DeepState;
  onState: (change: Partial<DeepState>) => void;
}

const TITLES: Readonly<Record<DeepReport, string>> = {
  sensitivities: 'Sensitivities',
  robustness: 'Robustness',
  oscillations: 'Oscillations',
  latency: 'Latency',
  certificate: 'Certificate',
};

const QUESTIONS: Readonly<Record<DeepReport, ReactNode>> = {
  sensitivities:
    'Which parameter, and which constant of the market that nobody sets, moves each figure of the verdict?',
  robustness: (
    <>
      The constants of the market are estimates. Does the set pass in the whole <Term name="uncertaintyBox" /> of them?
    </>
  ),
  oscillations: (
    <>
      Limits, caps and the front can hold a <Term name="limitCycle" /> that no linear figure shows. Is there one?
    </>
  ),
  latency: 'What is left when the signals come some blocks late, or the proposal executes days after it was judged?',
  certificate: (
    <>
      If the market jumps between the policy’s situations in any order, does every deviation die out? A{' '}
      <Term name="linearCertificate" /> would show it.
    </>
  ),
};

/** Analyses that take longer than a drag of a slider: on demand, in this browser, of the proposed set. */
export function DeepPanel({ slug, proposed, policy, state, onState }: DeepPanelProps) {
  const { runs, start, stop } = useDeep();
  const { report, plants, seed } = state;
  const run = runs[report];
  const running = run?.state === 'running';
  const older = run !== undefined && !isSame(run.of, proposed, policy);
  const otherDraw = run !== undefined && report === 'robustness' && (run.of.plants !== plants || run.of.seed !== seed);
  const refused = report === 'robustness' && Object.keys(plantFaults({ plants, seed })).length > 0;
  return (
    <Panel
      title="Deep analysis"
      flush
      note="Of the proposed set, in this browser"
      actions={
        running ? (
          <Button size="small" onClick={() => stop(report)}>
            <Square aria-hidden className="size-3.5" />
            Stop
          </Button>
        ) : (
          <Button
            size="small"
            disabled={refused}
            onClick={() => start({ report, market: proposed, policy, plants, seed })}
          >
            <Play aria-hidden className="size-3.5" />
            {run ? 'Run again' : 'Run'}
          </Button>
        )
      }
    >
      <Tabs
        label="Deep analysis"
        value={report}
        onChange={(value) => onState({ report: DEEP_REPORTS.find((one) => one === value) })}
        tabs={DEEP_REPORTS.map((value) => ({ value, text: TITLES[value] }))}
      >
        {DEEP_REPORTS.map((value) => (
          <TabPanel key={value} value={value}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 px-4 pt-3 pb-2">
              <div className="max-w-[72ch] text-sm text-ink-muted">{QUESTIONS[value]}</div>
              <RunState run={run} older={older || otherDraw} />
            </div>
            {value === 'robustness' && <PlantOptions plants={plants} seed={seed} onChange={onState} />}
            <RunNotices run={run} older={older} otherDraw={otherDraw} />
            {resultOf(runs, value, slug)}
          </TabPanel>
        ))}
      </Tabs>
    </Panel>
  );
}

/** By value: a slider that is moved and moved back leaves what was run as true as before. */
function isSame(of: { market: Market; policy: Policy }, market: Market, policy: Policy): boolean {
  return JSON.stringify([of.market, of.policy]) === JSON.stringify([market, policy]);
}

/** Never green for what was not run; what was run of other values is stale. */
function RunState({ run, older }: { run: DeepRun | undefined; older: boolean }) {
  if (run?.state === 'done') return older ? <StateBadge state="stale" /> : null;
  if (run?.state === 'failed') return <StateBadge state="fail" />;
  return run?.state === 'running' ? null : <StateBadge state="not run" />;
}

function RunNotices({ run, older, otherDraw }: { run: DeepRun | undefined; older: boolean; otherDraw: boolean }) {
  if (!run) return null;
  if (run.state === 'running')
    return (
      <div className="px-4 pb-3">
        {run.total > 0 ? (
          <Progress
            label={`Analysis: ${run.stage}`}
            done={run.done}
            total={run.total}
            unit={run.stage}
            ratePerSecond={run.perSecond}
          />
        ) : (
          <p role="status" className="text-sm text-ink-muted">
            Computing …
          </p>
        )}
      </div>
    );
  if (run.state === 'stopped')
    return (
      <Notice tone="info" title="Stopped before it was done" className="mx-4 mb-3">
        Nothing is said of the set until it is run to its end.
      </Notice>
    );
  if (run.state === 'failed')
    return (
      <Notice tone="fail" role="alert" title="The analysis failed" className="mx-4 mb-3">
        {run.error}
      </Notice>
    );
  if (older)
    return (
      <Notice tone="warn" title="This belongs to other values" className="mx-4 mb-3">
        A parameter or the policy has changed since; run it again.
      </Notice>
    );
  return otherDraw ? (
    <Notice tone="warn" title="This belongs to other plants" className="mx-4 mb-3">
      Their number or the seed has changed since; run it again.
    </Notice>
  ) : null;
}

function resultOf(runs: DeepRuns, report: DeepReport, slug: string): ReactNode {
  switch (report) {
    case 'sensitivities': {
      const result = runs.sensitivities?.result;
      return result && <SensitivitiesResult figures={result} file={`${slug}-sensitivities`} />;
    }
    case 'robustness': {
      const run = runs.robustness;
      return run?.result && <RobustnessResult found={run.result} policy={run.of.policy} file={`${slug}-robustness`} />;
    }
    case 'oscillations': {
      const result = runs.oscillations?.result;
      return result && <OscillationsResult found={result} file={`${slug}-oscillations`} />;
    }
    case 'latency': {
      const result = runs.latency?.result;
      return result && <LatencyResult found={result} file={`${slug}-latency`} />;
    }
    case 'certificate': {
      const result = runs.certificate?.result;
      return result && <CertificateResult found={result} file={`${slug}-certificate`} />;
    }
  }
}
