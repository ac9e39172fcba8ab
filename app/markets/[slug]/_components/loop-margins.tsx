import { worstFirst } from '@/server/domain/checks/worst-first';
import { CHANNELS, type Channel } from '@/server/domain/market';
import type { Check, CheckState } from '@/server/domain/checks/check-state';
import { display } from '@/server/domain/quantities';
import { classNames } from '../../../_ui/class-names';
import { Explained } from '../../../_ui/explained';
import { Panel } from '../../../_ui/panel';
import { StateBadge } from '../../../_ui/state-badge';
import { Term } from '../../../_ui/term';

const FULL_SCALE_DECIBELS = 24;
const FILL: Readonly<Record<CheckState, string>> = {
  pass: 'bg-pass',
  warn: 'bg-warn',
  fail: 'bg-fail',
  'not run': 'bg-unrun',
  stale: 'bg-stale',
};

/** The least gain margin of each loop over the operating points: how far that knob could still be turned. */
export function LoopMargins({ checks }: { checks: readonly Check[] }) {
  return (
    <Panel
      title="Loop margins"
      note={
        <>
          Least <Term name="gainMargin" /> over the <Term name="operatingPoint">operating points</Term>; dashed: policy
          limit
        </>
      }
    >
      <ul className="space-y-2.5">
        {CHANNELS.map((channel) => (
          <LoopMargin
            key={channel}
            channel={channel}
            checks={checks.filter(({ name }) => name.startsWith(`gainMargin.${channel}@`))}
          />
        ))}
      </ul>
    </Panel>
  );
}

function LoopMargin({ channel, checks }: { channel: Channel; checks: readonly Check[] }) {
  const [worst] = worstFirst(checks);
  const finite = checks.flatMap(({ value }) => (value === null ? [] : [value]));
  const least = finite.length > 0 ? Math.min(...finite) : null;
  const share = worst === undefined ? 0 : least === null ? 1 : Math.min(1, Math.max(0, least / FULL_SCALE_DECIBELS));
  const text = worst === undefined ? 'no gain' : least === null ? 'infinite' : `${display(least)}\u202fdB`;
  return (
    <li className="grid grid-cols-[5.5rem_minmax(0,1fr)_4.5rem_5rem] items-center gap-3 text-sm">
      <Term name={`${channel}Loop`} className="capitalize">
        {channel}
      </Term>
      <div
        role="img"
        aria-label={`Gain margin of the ${channel} loop: ${text}`}
        className="relative h-2 rounded-full bg-sunken"
      >
        <div
          className={classNames('h-full rounded-full', worst && FILL[worst.state])}
          style={{ width: `${share * 100}%` }}
        />
        {worst?.limit != null && (
          <div
            aria-hidden
            className="absolute -top-1 -bottom-1 border-l-2 border-dashed border-fail"
            style={{ left: `${(worst.limit / FULL_SCALE_DECIBELS) * 100}%` }}
          />
        )}
      </div>
      <span className="numbers text-right">{text}</span>
      {worst ? (
        <Explained explanation={worst.reason}>
          <StateBadge state={worst.state} />
        </Explained>
      ) : (
        <span className="text-xs text-ink-faint">not in use</span>
      )}
    </li>
  );
}
