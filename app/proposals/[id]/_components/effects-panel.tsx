import type { ReactNode } from 'react';
import { shortAddress } from '../../../_ui/address';
import { Empty } from '../../../_ui/empty';
import { Panel } from '../../../_ui/panel';
import { StateBadge } from '../../../_ui/state-badge';
import { EffectsTable } from './effects-table';
import type { Proposal } from './proposal';

const SECOND = { agree: 'pass', disagree: 'fail', 'not run': 'not run' } as const;

/** What the chain will do: every slot that changes, every message that is sent, every event that is logged. */
export function EffectsPanel({ proposal }: { proposal: Proposal }) {
  const { changes, events, messages, second } = proposal.effects;
  const reason = second.reason ? `: ${second.reason}` : '';
  return (
    <Panel
      title="What changes on chain"
      flush
      note={changes ? `${changes.length} values in storage, by simulation from whoever executes` : 'Not known'}
      actions={
        <StateBadge
          state={SECOND[second.state]}
          why={`Executed on a copy of the chain it is ${second.state === 'agree' ? 'the same' : second.state}${reason}.`}
        />
      }
    >
      {proposal.simulation.after.length > 0 && (
        <p className="border-b border-line px-4 py-3 text-sm">
          Simulated after what executes before: {proposal.simulation.after.join(', ')}.
        </p>
      )}
      {changes ? (
        <Changes changes={changes} file={`proposal-${proposal.number}-effects`} />
      ) : (
        <Empty title="No trace">Neither the node nor a copy of the chain gives a trace of the execution.</Empty>
      )}
      {messages && <Messages messages={messages} />}
      {events.length > 0 && <Events events={events} />}
    </Panel>
  );
}

type Shown = NonNullable<Proposal['effects']['changes']>;

/** What the plan declares is folded away; what it doesn't is in view. */
function Changes({ changes, file }: { changes: Shown; file: string }): ReactNode {
  const undeclared = changes.filter(({ declared }) => !declared).length;
  const summary =
    undeclared === 0
      ? `All ${changes.length} changes are declared by the plan`
      : `${undeclared} of ${changes.length} changes are not declared by the plan`;
  return (
    <details open={undeclared > 0}>
      <summary className="px-4 py-3 text-sm text-ink-muted">{summary}</summary>
      <EffectsTable changes={changes} file={file} />
    </details>
  );
}

function Events({ events }: { events: Proposal['effects']['events'] }): ReactNode {
  return (
    <details className="border-t border-line px-4 py-3 text-sm">
      <summary className="text-ink-muted">
        {events.length} {events.length === 1 ? 'event' : 'events'} in the log
      </summary>
      <ol className="mt-2 space-y-2 font-mono text-xs">
        {events.map(({ address, name, arguments: given }, index) => (
          <li key={index} className="[overflow-wrap:anywhere]">
            <span className="font-medium">{name ?? 'not decoded'}</span>{' '}
            <span className="text-ink-faint">of {shortAddress(address)}</span>
            {given.map((one) => (
              <span key={one.name} className="block pl-4">
                <span className="text-ink-faint">{one.name}</span> {one.value}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Messages({ messages }: { messages: NonNullable<Proposal['effects']['messages']> }): ReactNode {
  return (
    <details className="border-t border-line px-4 py-3 text-sm">
      <summary className="text-ink-muted">{messages.length} messages between contracts</summary>
      <ol className="mt-2 space-y-0.5 font-mono text-xs">
        {messages.map(({ depth, kind, target, functionName }, index) => (
          <li key={index} style={{ paddingLeft: `${depth}rem` }} className="[overflow-wrap:anywhere]">
            <span className="text-ink-faint">{kind}</span> {target}{' '}
            <span className="font-medium">{functionName || 'not decoded'}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
