'use client';

import { useConfig } from 'wagmi';
import { useOverlay } from '../../../_shell/use-overlay';
import { Button } from '../../../_ui/button';
import { Notice } from '../../../_ui/notice';
import { useWalletOnChain } from '../../../_wallet/use-wallet-on-chain';
import { Footer } from './footer';
import type { Proposal } from './proposal';
import { SignStep } from './sign-step';
import type { useSendStep } from './use-send-step';
import type { useSignProposal } from './use-sign-proposal';
import { VoteStep } from './vote-step';

interface NextStepProps {
  proposal: Proposal;
  sign: ReturnType<typeof useSignProposal>;
  send: ReturnType<typeof useSendStep>;
}

/** The one button that this person can press now, or why there is none. */
export function NextStep({ proposal, sign, send }: NextStepProps) {
  const { me, address, wrongChain, switchToChain, switching } = useWalletOnChain();
  const openOverlay = useOverlay();
  const { chains } = useConfig();
  if (!me) return null;
  if (!me.address || !address)
    return (
      <Footer
        note={
          me.address
            ? 'The wallet is not connected in this browser.'
            : `To ${proposal.vote ? 'vote' : 'sign'} or execute, sign in with a wallet.`
        }
      >
        <Button size="large" tone="primary" onClick={() => openOverlay('sign-in')}>
          {me.address ? 'Connect wallet' : 'Sign in'}
        </Button>
      </Footer>
    );
  if (wrongChain !== null)
    return (
      <Notice
        role="alert"
        tone="warn"
        title="The wallet is on another chain"
        className="mt-4"
        action={
          <Button size="small" busy={switching} onClick={() => void switchToChain().catch(() => undefined)}>
            Switch to {chains[0].name}
          </Button>
        }
      >
        It shows chain {wrongChain}; this proposal belongs to chain {proposal.chainId}.
      </Notice>
    );
  if (proposal.state === 'queued') return <QueuedStep proposal={proposal} send={send} />;
  if (proposal.vote) return <VoteStep proposal={proposal} vote={proposal.vote} send={send} />;
  if (proposal.steward) return <StewardStep proposal={proposal} steward={proposal.steward} send={send} />;
  if (proposal.state === 'executable')
    return (
      <Footer note="Anybody may send it; the sender pays the gas.">
        <Button size="large" tone="primary" busy={send.isPending} onClick={() => send.mutate({ step: 'execute' })}>
          {proposal.timelock ? 'Schedule on the timelock' : 'Execute Safe transaction'}
        </Button>
      </Footer>
    );
  return <SignStep proposal={proposal} address={address} sign={sign} send={send} />;
}

/** For a steward of the contract that owns the market. */
function StewardStep({
  proposal,
  steward,
  send,
}: Pick<NextStepProps, 'proposal' | 'send'> & { steward: NonNullable<Proposal['steward']> }) {
  if (proposal.blocking.length > 0) return <Footer note={`Sending is blocked by: ${proposal.blocking.join(', ')}.`} />;
  if (steward.mine === null) return <Footer note="Whether you are a steward of the contract could not be read." />;
  if (!steward.mine) return <Footer note="Only a steward of the market’s contract can send it, and you are none." />;
  return (
    <Footer note="Compare the hash below with what your wallet shows. The sender pays the gas.">
      <Button size="large" tone="primary" busy={send.isPending} onClick={() => send.mutate({ step: 'execute' })}>
        Send the change
      </Button>
    </Footer>
  );
}

/** On a timelock: whoever comes once the delay is over. */
function QueuedStep({ proposal, send }: Pick<NextStepProps, 'proposal' | 'send'>) {
  const ready = proposal.vote?.ready ?? proposal.timelock?.state === 'ready';
  if (!ready) return <Footer note="The timelock’s delay is not over yet." />;
  if (proposal.blocking.length > 0)
    return <Footer note={`Executing is blocked by: ${proposal.blocking.join(', ')}.`} />;
  return (
    <Footer note="The delay is over. Anybody may send it; the sender pays the gas.">
      <Button size="large" tone="primary" busy={send.isPending} onClick={() => send.mutate({ step: 'execute' })}>
        Execute on chain
      </Button>
    </Footer>
  );
}
