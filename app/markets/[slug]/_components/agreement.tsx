import { StateBadge } from '../../../_ui/state-badge';
import type { MarketDetail } from './market-detail';

/** Whether the chain holds what is stored. */
export function Agreement({ agreement }: { agreement: MarketDetail['parameters'][number]['agreement'] }) {
  switch (agreement) {
    case 'same':
      return <StateBadge state="pass" why="The chain holds the stored value, to the last digit." />;
    case 'differs':
      return <StateBadge state="warn" why="The chain holds another value than is stored." />;
    case 'not run':
      return <StateBadge state="not run" why="The chain could not be read." />;
    case 'off chain':
      return (
        <span className="text-xs text-ink-faint" title="The protocol has no setter for it: a constant of the model.">
          off chain
        </span>
      );
  }
}
