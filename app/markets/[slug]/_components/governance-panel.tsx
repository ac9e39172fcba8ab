import { Address } from '../../../_ui/address';
import { Panel } from '../../../_ui/panel';
import type { MarketDetail } from './market-detail';

type Governed = Exclude<MarketDetail['governance'], { kind: 'safe' }>;

const WHO = {
  governor: 'holders of votes',
  compound: 'holders of votes',
  timelock: 'the Safe below, by way of a timelock',
  steward: 'its stewards, within step and delay',
} as const;

function placesOf(governance: Governed): readonly (readonly [name: string, address: string | null])[] {
  switch (governance.kind) {
    case 'governor':
      return [
        ['Governor', governance.governor],
        ['Votes', governance.votes],
        ['Timelock', governance.timelock],
      ];
    case 'compound':
      return [
        ['Governor', governance.governor],
        ['Votes', governance.votes],
      ];
    case 'timelock':
      return [['Timelock', governance.timelock]];
    case 'steward':
      return [['Stewards’ contract', governance.steward]];
  }
}

/** Who decides about a market that no Safe owns directly. */
export function GovernancePanel({ governance }: { governance: Governed }) {
  const rows = placesOf(governance);
  return (
    <Panel title="Who decides" note={WHO[governance.kind]}>
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
