import { Address } from '../../../_ui/address';
import { Panel } from '../../../_ui/panel';
import type { MarketDetail } from './market-detail';

type Governed = Exclude<MarketDetail['governance'], { kind: 'safe' }>;

/** Who decides about a market that no Safe owns directly. */
export function GovernancePanel({ governance }: { governance: Governed }) {
  const rows =
    governance.kind === 'governor'
      ? ([
          ['Governor', governance.governor],
          ['Votes', governance.votes],
          ['Timelock', governance.timelock],
        ] as const)
      : ([['Timelock', governance.timelock]] as const);
  return (
    <Panel
      title="Who decides"
      note={governance.kind === 'governor' ? 'holders of votes' : 'the Safe below, by way of a timelock'}
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {rows.map(
          ([name, address]) =>
            address && (
              <div key={name} className="contents">
                <dt className="text-ink-faint">{name}</dt>
                <dd>
                  <Address address={address} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </Panel>
  );
}
