'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { handedCalls } from '../../../_safe-app/handed-calls';
import type { SafeApp, SafeCall } from '../../../_safe-app/use-safe-app';
import { useApi } from '../../../_trpc/client';
import { shortAddress } from '../../../_ui/address';
import { Button } from '../../../_ui/button';
import { HashGroups } from '../../../_ui/hash-groups';
import { Notice } from '../../../_ui/notice';
import { Panel } from '../../../_ui/panel';
import { errorText } from '../../../_wallet/error-text';
import { isWaiting } from '../../_components/is-waiting';
import { Footer } from './footer';
import { nestedLevel, type Proposal, safeLevel, type SafeLevel } from './proposal';
import { recomputeHashes } from './recompute-hashes';
import { voteAmount } from './vote-amount';

interface Handing {
  readonly calls: () => readonly SafeCall[] | Promise<readonly SafeCall[]>;
  /** the hash that the transaction must have; null where any transaction of the Safe with these calls does */
  readonly expected: string | null;
}

/** The next step within a Safe's own interface: hand the calls over, and compare what it made of them. */
export function SafeAppPanel({ proposal, safeApp }: { proposal: Proposal; safeApp: SafeApp }) {
  const queryClient = useQueryClient();
  const handing = useMutation({
    mutationFn: async ({ calls, expected }: Handing) => {
      const made = await safeApp.send(await calls());
      return { made, expected };
    },
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const hand = (one: Handing) => handing.mutate(one);
  return (
    <Panel title="Next">
      <p aria-live="polite" className="text-sm">
        {proposal.nextAction.text}
      </p>
      {handing.error && (
        <Notice role="alert" tone="fail" title="Not handed over" className="mt-3">
          {errorText(handing.error)}
        </Notice>
      )}
      {handing.data && <Made {...handing.data} />}
      {isWaiting(proposal) && <Step proposal={proposal} safeApp={safeApp} busy={handing.isPending} hand={hand} />}
    </Panel>
  );
}

/** What Safe's interface says that it made, against what it had to make. */
function Made({ made, expected }: { made: string; expected: string | null }) {
  if (expected !== null && made.toLowerCase() !== expected.toLowerCase())
    return (
      <Notice role="alert" tone="fail" title="The Safe made another transaction" className="mt-3">
        Don’t sign it, and reject it in the Safe’s queue: this one was not reviewed. Most often it has another nonce
        than the proposal; choose the proposal’s nonce where the transaction is shown. What it made:
        <HashGroups hash={made} label="safeTxHash" />
      </Notice>
    );
  return (
    <Notice role="status" tone="info" title="Handed over" className="mt-3">
      {expected === null
        ? 'The Safe’s owners sign and send it in the Safe’s own queue.'
        : 'The Safe made the very transaction of this page. Signatures given there stay with Safe’s service; this page sees it once it has executed.'}
    </Notice>
  );
}

interface StepProps {
  proposal: Proposal;
  safeApp: SafeApp;
  busy: boolean;
  hand: (handing: Handing) => void;
}

function Step(props: StepProps) {
  const { proposal, safeApp } = props;
  if (safeApp.isReadOnly)
    return <Footer note="The wallet in Safe’s interface is no owner of this Safe, so nothing can be handed over." />;
  if (proposal.steward) return <StewardSafe {...props} />;
  if (proposal.vote) return <VoteOfSafe {...props} vote={proposal.vote} />;
  if (proposal.state !== 'open' && proposal.state !== 'executable') return null;
  const own = safeLevel(proposal);
  const nested = proposal.nested.find(({ safe }) => safe === safeApp.safe);
  if (proposal.blocking.length > 0) return <Footer note={`Signing is blocked by: ${proposal.blocking.join(', ')}.`} />;
  if (own?.safeAddress === safeApp.safe) return <OwnStep {...props} level={own} />;
  if (!nested)
    return (
      <Footer
        note={`The Safe ${shortAddress(safeApp.safe)} has no part in it: it neither signs it nor owns who does.`}
      />
    );
  if (nested.approved) return <Footer note="This Safe has approved it." />;
  return <NestedStep {...props} level={nestedLevel(nested)} />;
}

/** Throws unless this browser computes the hashes that the page shows. */
function requireOwnHash(chainId: number, level: SafeLevel) {
  if (recomputeHashes(chainId, level).safeTxHash !== level.hashes.safeTxHash.toLowerCase())
    throw new Error('This browser computes another hash than the page shows. Nothing was handed over.');
}

function OwnStep({ proposal, busy, hand, level }: StepProps & { level: SafeLevel }) {
  const { transaction, call, hashes } = level;
  const calls = () => {
    requireOwnHash(proposal.chainId, level);
    return handedCalls(transaction, call.calls);
  };
  return (
    <Footer
      note={`Safe’s interface makes its own transaction of these calls. Give it nonce ${transaction.nonce}, and compare its hash with the one below before you confirm.`}
    >
      <Button size="large" tone="primary" busy={busy} onClick={() => hand({ calls, expected: hashes.safeTxHash })}>
        Hand over to this Safe
      </Button>
    </Footer>
  );
}

function NestedStep({ proposal, busy, hand, level }: StepProps & { level: SafeLevel }) {
  const calls = () => {
    requireOwnHash(proposal.chainId, level);
    return handedCalls(level.transaction, []);
  };
  return (
    <Footer
      note={`This Safe is an owner: it approves ${shortAddress(proposal.identity)} by a transaction of its own, with whatever nonce it has then.`}
    >
      <Button size="large" tone="primary" busy={busy} onClick={() => hand({ calls, expected: null })}>
        Approve with this Safe
      </Button>
    </Footer>
  );
}

/** A Safe may be a steward of the contract that owns the market. */
function StewardSafe({ proposal, safeApp, busy, hand }: StepProps) {
  const api = useApi();
  const queryClient = useQueryClient();
  if (proposal.blocking.length > 0) return <Footer note={`Sending is blocked by: ${proposal.blocking.join(', ')}.`} />;
  const calls = async () => {
    const { to, value, data } = await queryClient.fetchQuery({
      ...api.proposals.stepRequest.queryOptions({ id: proposal.id, step: 'execute', sender: safeApp.safe }),
      staleTime: 0,
    });
    return [{ to, value, data }];
  };
  return (
    <Footer note="Where this Safe is a steward of the market’s contract, it sends the change by a transaction of its own.">
      <Button size="large" tone="primary" busy={busy} onClick={() => hand({ calls, expected: null })}>
        Send with this Safe
      </Button>
    </Footer>
  );
}

const CHOICES = [
  ['for', 'Vote for'],
  ['against', 'Vote against'],
  ['abstain', 'Abstain'],
] as const;

/** A Safe that holds votes proposes, votes and delegates by its own transactions. */
function VoteOfSafe({ proposal, safeApp, busy, hand, vote }: StepProps & { vote: NonNullable<Proposal['vote']> }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { me, decimals, state } = vote;
  const step = (
    name: 'propose' | 'vote' | 'delegate',
    support: 'for' | 'against' | 'abstain' | null = null,
  ): Handing => ({
    expected: null,
    calls: async () => {
      const { to, value, data } = await queryClient.fetchQuery({
        ...api.proposals.stepRequest.queryOptions({ id: proposal.id, step: name, support, sender: safeApp.safe }),
        staleTime: 0,
      });
      return [{ to, value, data }];
    },
  });
  if (!me) return <Footer note="The votes of this Safe could not be read." />;
  const idle = BigInt(me.balance) > 0n && BigInt(me.weightNow) === 0n && BigInt(me.delegate) === 0n;
  const weight = BigInt(me.weight ?? '0');
  return (
    <>
      {state === 'unknown' && proposal.blocking.length === 0 && BigInt(me.weightNow) > 0n && (
        <Footer note="Puts the calls and the description, evidence digest included, before the governor.">
          <Button size="large" tone="primary" busy={busy} onClick={() => hand(step('propose'))}>
            Propose to the governor
          </Button>
        </Footer>
      )}
      {state === 'active' && me.hasVoted && <Footer note="This Safe has voted." />}
      {state === 'active' && !me.hasVoted && weight === 0n && (
        <Footer note="This Safe had no votes when voting began, so it can’t vote on this one." />
      )}
      {state === 'active' && !me.hasVoted && weight > 0n && (
        <Footer
          note={`The vote counts ${voteAmount(String(weight), decimals)} once the Safe’s owners have signed and sent it: before voting ends, or not at all.`}
        >
          <div className="flex flex-wrap gap-2">
            {CHOICES.map(([support, label]) => (
              <Button
                key={support}
                tone={support === 'for' ? 'primary' : 'plain'}
                busy={busy}
                onClick={() => hand(step('vote', support))}
              >
                {label}
              </Button>
            ))}
          </div>
        </Footer>
      )}
      {idle && (
        <Footer
          note={`This Safe holds ${voteAmount(me.balance, decimals)} votes that nobody casts. Delegated now, they count in votes that begin later.`}
        >
          <Button busy={busy} onClick={() => hand(step('delegate'))}>
            Delegate to this Safe
          </Button>
        </Footer>
      )}
    </>
  );
}
