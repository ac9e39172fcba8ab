import { Panel } from '../../../_ui/panel';
import type { Proposal } from './proposal';

/** Who is affected, what could go wrong, what the chain will do: a member's questions, answered in sentences. */
export function InShort({ proposal }: { proposal: Proposal }) {
  return (
    <Panel title="In short">
      <dl className="grid gap-x-8 gap-y-4 lg:grid-cols-3">
        {proposal.inShort.map(({ heading, sentences }) => (
          <div key={heading} className="min-w-0">
            <dt className="mb-1 text-xs text-ink-faint">{heading}</dt>
            {sentences.map((sentence, index) => (
              <dd key={index} className="text-sm [overflow-wrap:anywhere]">
                {sentence}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Panel>
  );
}
