import { Address } from '../../../_ui/address';
import { CopyButton } from '../../../_ui/copy-button';
import { HashGroups } from '../../../_ui/hash-groups';
import { Notice } from '../../../_ui/notice';
import { Panel } from '../../../_ui/panel';
import { Timestamp } from '../../../_ui/timestamp';
import type { Proposal } from './proposal';
import { voteAmount } from './vote-amount';

type Vote = NonNullable<Proposal['vote']>;

const SIDES = [
  ['for', 'For', 'bg-pass'],
  ['against', 'Against', 'bg-fail'],
  ['abstain', 'Abstain', 'bg-ink-faint'],
] as const;

/** How the vote stands, where, and until when. */
export function VotePanel({ vote }: { vote: Vote }) {
  const total = SIDES.reduce((sum, [key]) => sum + BigInt(vote[key]), 0n);
  const counted = BigInt(vote.for) + BigInt(vote.abstain);
  const share = (key: 'for' | 'against' | 'abstain') =>
    total === 0n ? 0 : Math.round(Number((BigInt(vote[key]) * 10_000n) / total) / 10) / 10;
  return (
    <Panel title="Vote" note={vote.state === null ? 'not read' : WORDS[vote.state]}>
      {vote.state === null ? (
        <Notice tone="warn" title="The governor could not be read" />
      ) : (
        <ul className="space-y-2">
          {SIDES.map(([key, label, colour]) => (
            <li key={key} className="text-sm">
              <p className="flex justify-between">
                <span>{label}</span>
                <span className="numbers">
                  {voteAmount(vote[key], vote.decimals)}
                  <span className="ml-2 text-xs text-ink-faint">{share(key)} %</span>
                </span>
              </p>
              <div aria-hidden className="mt-0.5 h-1.5 rounded-sm bg-sunken">
                <div className={`h-1.5 rounded-sm ${colour}`} style={{ width: `${share(key)}%` }} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {vote.quorum !== null && (
        <p className="mt-3 text-xs text-ink-muted">
          Quorum {voteAmount(vote.quorum, vote.decimals)}:{' '}
          {counted >= BigInt(vote.quorum) ? 'reached' : 'not reached yet'} with{' '}
          {voteAmount(String(counted), vote.decimals)} for or abstaining.
        </p>
      )}
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-t border-line pt-3 text-xs">
        <Row name="Voting begins" date={vote.startsAt} />
        <Row name="Voting ends" date={vote.endsAt} />
        <Row name="May execute from" date={vote.readyAt} />
        <dt className="text-ink-faint">Governor</dt>
        <dd>
          <Address address={vote.governor} />
        </dd>
        {vote.timelock && (
          <>
            <dt className="text-ink-faint">Timelock</dt>
            <dd>
              <Address address={vote.timelock} />
            </dd>
          </>
        )}
        <dt className="text-ink-faint">Proposal id</dt>
        <dd className="numbers break-all">
          {vote.proposalId === null ? (
            'given when it is proposed'
          ) : (
            <>
              {vote.proposalId}
              <CopyButton text={vote.proposalId} label="proposal id" />
            </>
          )}
        </dd>
        {vote.contentHash && (
          <>
            <dt className="text-ink-faint">Content</dt>
            <dd>
              <HashGroups hash={vote.contentHash} label="hash of the content" />
              <p className="mt-1 text-ink-muted">
                {vote.proposalId === null
                  ? 'This governor only counts its proposals: it is found again by its calls, compared one by one.'
                  : 'What the governor holds under this id are the very calls of this page.'}
              </p>
            </dd>
          </>
        )}
      </dl>
    </Panel>
  );
}

const WORDS: Readonly<Record<NonNullable<Vote['state']>, string>> = {
  unknown: 'not proposed yet',
  pending: 'begins soon',
  active: 'open',
  cancelled: 'cancelled',
  defeated: 'defeated',
  succeeded: 'carried',
  queued: 'carried and queued',
  expired: 'expired',
  executed: 'carried and executed',
};

function Row({ name, date }: { name: string; date: Date | null }) {
  if (!date) return null;
  return (
    <>
      <dt className="text-ink-faint">{name}</dt>
      <dd>
        <Timestamp date={date} />
      </dd>
    </>
  );
}
