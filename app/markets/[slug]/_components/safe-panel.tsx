import { Address } from '../../../_ui/address';
import { Notice } from '../../../_ui/notice';
import { Panel } from '../../../_ui/panel';
import type { MarketDetail } from './market-detail';

export function SafePanel({ safe }: { safe: MarketDetail['safe'] }) {
  if (safe.state === 'unreachable')
    return (
      <Panel title="Safe">
        <Notice tone="warn" title="The Safe could not be read">
          {safe.reason}
        </Notice>
      </Panel>
    );
  return (
    <Panel
      title="Safe"
      note={`${safe.threshold} of ${safe.owners.length}`}
      actions={<Address address={safe.address} />}
    >
      <ul className="space-y-0.5 text-sm">
        {safe.owners.map((owner) => (
          <li key={owner}>
            <Address address={owner} />
          </li>
        ))}
      </ul>
      <p className="numbers mt-2 text-xs text-ink-faint">Next nonce {safe.nonce}</p>
    </Panel>
  );
}
