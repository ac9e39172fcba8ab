'use client';

import { useConfig } from 'wagmi';
import { useOverlay } from '../../../_shell/use-overlay';
import { Button } from '../../../_ui/button';
import { Notice } from '../../../_ui/notice';
import { shortAddress } from '../../../_ui/address';
import { useWalletOnChain } from '../../../_wallet/use-wallet-on-chain';
import type { Proposal } from './proposal';
import type { useExecuteProposal } from './use-execute-proposal';
import type { useSignProposal } from './use-sign-proposal';

interface NextStepProps {
  proposal: Proposal;
  sign: ReturnType<typeof useSignProposal>;
  execute: ReturnType<typeof useExecuteProposal>;
}

/** The one button that this person can press now, or why there is none. */
export function NextStep({ proposal, sign, execute }: NextStepProps) {
  const { me, address, wrongChain, switchToChain, switching } = useWalletOnChain();
  const openOverlay = useOverlay();
  const { chains } = useConfig();
  if (!me) return null;
  if (!me.address || !address)
    return (
      <Footer
        note={
          me.address ? 'The wallet is not connected in this browser.' : 'To sign or execute, sign in with a wallet.'
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
  if (proposal.state === 'executable')
    return (
      <Footer note="Anybody may send it; the sender pays the gas.">
        <Button size="large" tone="primary" busy={execute.isPending} onClick={() => execute.mutate()}>
          Execute Safe transaction
        </Button>
      </Footer>
    );
  if (proposal.safe.state === 'unreachable') return null;
  if (!proposal.safe.owners.includes(address))
    return <Footer note={`${shortAddress(address)} is not an owner of this Safe, so it can't sign.`} />;
  if (proposal.signatures.some(({ owner }) => owner === address))
    return <Footer note="You have signed. The proposal waits for the other owners." />;
  if (proposal.blocking.length > 0) return <Footer note={`Signing is blocked by: ${proposal.blocking.join(', ')}.`} />;
  return (
    <Footer note="Compare the three hashes below with your device before you confirm.">
      <Button size="large" tone="primary" busy={sign.isPending} onClick={() => sign.mutate()}>
        Sign hash with wallet
      </Button>
    </Footer>
  );
}

function Footer({ note, children }: { note: string; children?: React.ReactNode }) {
  return (
    <div className="mt-4 flex flex-col gap-2">
      {children}
      <p className="text-xs text-ink-muted">{note}</p>
    </div>
  );
}
