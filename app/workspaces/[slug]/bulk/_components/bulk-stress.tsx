import { StressForm } from '../../../../_stress/form/stress-form';
import { RunView } from '../../../../_stress/run-view';
import { Empty } from '../../../../_ui/empty';
import { Panel } from '../../../../_ui/panel';
import type { BulkMarket } from './use-bulk-rows';

interface BulkStressProps {
  markets: readonly BulkMarket[];
  runId: string | null;
  onRun: (id: string) => void;
}

/** All chosen markets under the same scenario and on the same accounts, in force against proposed. */
export function BulkStress({ markets: [first, ...others], runId, onRun }: BulkStressProps) {
  const besides = others.map(({ slug, parameters }) => ({ slug, parameters }));
  return (
    <Panel title="Stress" flush note="All of them together, in force against proposed, on the same random numbers">
      <StressForm
        change={{ marketSlug: first.slug, parameters: first.parameters, besides }}
        hasRun={runId !== null}
        onRun={onRun}
      />
      {runId ? (
        <RunView key={runId} id={runId} />
      ) : (
        <Empty title="No stress run yet">
          The same accounts trade all of them, with one margin over all: what one change saves, another may cost.
        </Empty>
      )}
    </Panel>
  );
}
