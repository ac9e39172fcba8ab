'use client';

import { Button } from '../../../_ui/button';
import { Delegation } from './delegation';
import { Footer } from './footer';
import type { Proposal } from './proposal';
import type { useSendStep } from './use-send-step';
import { voteAmount } from './vote-amount';

interface VoteStepProps {
  proposal: Proposal;
  vote: NonNullable<Proposal['vote']>;
  send: ReturnType<typeof useSendStep>;
}

/** For a member of a DAO: propose, vote, queue; say who casts one's votes. */
export function VoteStep({ proposal, vote, send }: VoteStepProps) {
  return (
    <>
      <Next proposal={proposal} vote={vote} send={send} />
      {vote.me && BigInt(vote.me.balance) > 0n && <Delegation me={vote.me} decimals={vote.decimals} send={send} />}
    </>
  );
}

const CHOICES = [
  ['for', 'Vote for'],
  ['against', 'Vote against'],
  ['abstain', 'Abstain'],
] as const;

function Next({ proposal, vote, send }: VoteStepProps) {
  const { me, decimals, state } = vote;
  const { blocking } = proposal;
  const held = blocking.length > 0 ? `Held up by: ${blocking.join(', ')}.` : null;
  switch (state) {
    case 'unknown':
      if (held) return <Footer note={held} />;
      return (
        <Footer note="Puts the calls and the description, evidence digest included, before the governor. The sender pays the gas.">
          <Button size="large" tone="primary" busy={send.isPending} onClick={() => send.mutate({ step: 'propose' })}>
            Propose to the governor
          </Button>
        </Footer>
      );
    case 'active': {
      if (!me) return null;
      if (me.hasVoted) return <Footer note="You have voted." />;
      if (BigInt(me.weight ?? '0') === 0n)
        return <Footer note="You had no votes when voting began, so you can’t vote on this one." />;
      return (
        <Footer note={`Your vote counts ${voteAmount(me.weight ?? '0', decimals)}. It can’t be changed afterwards.`}>
          <div className="flex flex-wrap gap-2">
            {CHOICES.map(([support, label]) => (
              <Button
                key={support}
                tone={support === 'for' ? 'primary' : 'plain'}
                busy={send.isPending && send.variables.support === support}
                onClick={() => send.mutate({ step: 'vote', support })}
              >
                {label}
              </Button>
            ))}
          </div>
        </Footer>
      );
    }
    case 'succeeded': {
      if (held) return <Footer note={held} />;
      return (
        <Footer note="Anybody may send it; the sender pays the gas.">
          <Button
            size="large"
            tone="primary"
            busy={send.isPending}
            onClick={() => send.mutate({ step: vote.queues ? 'queue' : 'execute' })}
          >
            {vote.queues ? 'Queue on the timelock' : 'Execute on chain'}
          </Button>
        </Footer>
      );
    }
    case null:
      return <Footer note="The governor could not be read." />;
    default:
      return null;
  }
}
