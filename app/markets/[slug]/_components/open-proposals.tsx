import Link from 'next/link';
import { Panel } from '../../../_ui/panel';
import { Timestamp } from '../../../_ui/timestamp';
import type { MarketDetail } from './market-detail';

export function OpenProposals({ proposals }: { proposals: MarketDetail['openProposals'] }) {
  if (proposals.length === 0) return null;
  return (
    <Panel title="Open proposals">
      <ul className="space-y-2">
        {proposals.map(({ id, title, createdAt }) => (
          <li key={id} className="text-sm">
            <Link href={`/proposals/${id}`} className="rounded-sm text-accent hover:underline">
              {title}
            </Link>
            <p className="text-xs text-ink-faint">
              <Timestamp date={createdAt} />
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
