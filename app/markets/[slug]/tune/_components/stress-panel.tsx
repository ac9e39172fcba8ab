'use client';

import type { RouterOutputs } from '@/server/api';
import { StressForm } from '../../../../_stress/form/stress-form';
import { RunView } from '../../../../_stress/run-view';
import { Empty } from '../../../../_ui/empty';
import { Panel } from '../../../../_ui/panel';

interface StressPanelProps {
  market: RouterOutputs['markets']['get'];
  parameters: Readonly<Record<string, number>>;
  runId: string | null;
  onRun: (id: string) => void;
}

/** Replays an event or a made-up shock on what is in force and on what is proposed. */
export function StressPanel({ market, parameters, runId, onRun }: StressPanelProps) {
  return (
    <Panel title="Stress" flush note="What is in force against what is proposed, on the same random numbers">
      <StressForm change={{ marketSlug: market.slug, parameters }} hasRun={runId !== null} onRun={onRun} />
      {runId ? (
        <RunView key={runId} id={runId} />
      ) : (
        <Empty title="No stress run yet">
          Choose an event and run it: here come the paired differences with their intervals, a fan chart of mark and
          margin, and every outcome as a table.
        </Empty>
      )}
    </Panel>
  );
}
