import { Address } from '../../../_ui/address';
import { CopyButton } from '../../../_ui/copy-button';
import type { Proposal } from './proposal';

type Call = Proposal['call'];

/** Calls in their order, with every argument named and the calls that they carry inside them. */
export function DecodedCalls({ calls, label }: { calls: readonly Call[]; label?: string }) {
  return (
    <ol className="space-y-2" aria-label={label}>
      {calls.map((call, index) => (
        <li key={index}>
          <details open={index === 0} className="rounded border border-line" data-call={call.functionName}>
            <summary className="flex flex-wrap items-baseline gap-x-2 px-3 py-2 text-sm">
              <span className="numbers text-ink-faint">{index + 1}</span>
              <span className="text-ink-muted">{call.target}</span>
              <code className="font-mono text-sm font-medium">
                {call.decoded ? call.functionName : `not decoded, ${call.signature}`}
              </code>
              <span className="ml-auto text-xs text-ink-faint">{contents(call)}</span>
            </summary>
            <div className="space-y-3 border-t border-line px-3 py-3">
              <p className="flex flex-wrap gap-x-4 text-xs text-ink-muted">
                <Address address={call.to} name="To" />
                <span>Value {call.value} wei</span>
              </p>
              {call.arguments.length > 0 && <Arguments call={call} />}
              {call.calls.length > 0 && (
                <DecodedCalls calls={call.calls} label={`Calls that ${call.functionName} carries`} />
              )}
              <div>
                <p className="flex items-center text-xs text-ink-faint">
                  Call data
                  <CopyButton text={call.data} label="call data" />
                </p>
                <code
                  tabIndex={0}
                  aria-label="Call data in hexadecimal"
                  role="group"
                  className="block max-h-24 overflow-y-auto font-mono text-xs break-all text-ink-muted"
                >
                  {call.data}
                </code>
              </div>
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const contents = ({ calls, arguments: leaves }: Call) =>
  calls.length > 0 ? counted(calls.length, 'call') : counted(leaves.length, 'argument');

function Arguments({ call }: { call: Call }) {
  return (
    <dl className="grid grid-cols-[auto_auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 font-mono text-xs">
      {call.arguments.map(({ name, type, value, meaning }) => (
        <div key={name} className="contents">
          <dt>{name}</dt>
          <dd className="text-ink-faint">{type}</dd>
          <dd className="break-all sm:text-right">
            {value}
            {meaning && <span className="block font-sans text-ink-muted">{meaning}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
