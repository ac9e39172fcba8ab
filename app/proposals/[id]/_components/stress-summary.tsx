import { RunView } from '../../../_stress/run-view';
import { Empty } from '../../../_ui/empty';
import { Panel } from '../../../_ui/panel';
import type { Proposal } from './proposal';

export function StressSummary({ stress }: { stress: Proposal['stress'] }) {
  return (
    <Panel title="Stress, in force against proposed" flush note={stress?.scenario}>
      {stress ? (
        <RunView id={stress.runId} />
      ) : (
        <Empty title="No stress run is attached">
          The steward made this proposal without replaying an event on it.
        </Empty>
      )}
    </Panel>
  );
}
