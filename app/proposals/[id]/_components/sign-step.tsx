'use client';

import { shortAddress } from '../../../_ui/address';
import { Button } from '../../../_ui/button';
import { Footer } from './footer';
import { countOf, type Proposal } from './proposal';
import type { useSendStep } from './use-send-step';
import type { useSignProposal } from './use-sign-proposal';

interface SignStepProps {
  proposal: Proposal;
  address: `0x${string}`;
  sign: ReturnType<typeof useSignProposal>;
  send: ReturnType<typeof useSendStep>;
}

/** For an owner of the Safe, or of a Safe that is an owner. */
export function SignStep({ proposal, address, sign, send }: SignStepProps) {
  const { safe, signatures, nested, blocking } = proposal;
  if (safe?.state !== 'live') return null;
  const ownsIt = safe.owners.includes(address);
  const signedIt = signatures.some(({ owner }) => owner === address);
  const blocked = <Footer note={`Signing is blocked by: ${blocking.join(', ')}.`} />;
  if (ownsIt && !signedIt) {
    if (blocking.length > 0) return blocked;
    return (
      <Footer note="Compare the three hashes below with your device before you confirm.">
        <Button size="large" tone="primary" busy={sign.isPending} onClick={() => sign.mutate(null)}>
          Sign hash with wallet
        </Button>
      </Footer>
    );
  }
  const open = nested.filter(({ approved }) => !approved);
  const full = open.find((one) => countOf(one) >= one.threshold);
  if (full)
    return (
      <Footer note={`The Safe ${shortAddress(full.safe)} has the signatures it needs to approve. Anybody may send it.`}>
        <Button
          size="large"
          tone="primary"
          busy={send.isPending}
          onClick={() => send.mutate({ step: 'approve', safe: full.safe })}
        >
          Send approval of {shortAddress(full.safe)}
        </Button>
      </Footer>
    );
  const owned = open.filter(({ owners }) => owners.includes(address));
  const mine = owned.find(({ signatures: given }) => !given.some(({ owner }) => owner === address)) ?? owned[0];
  if (mine && !mine.signatures.some(({ owner }) => owner === address)) {
    if (blocking.length > 0) return blocked;
    return (
      <Footer
        note={`You sign for the Safe ${shortAddress(mine.safe)}, which is an owner. Compare its hashes below, not those of the proposal.`}
      >
        <Button size="large" tone="primary" busy={sign.isPending} onClick={() => sign.mutate(mine)}>
          Sign approval for {shortAddress(mine.safe)}
        </Button>
      </Footer>
    );
  }
  if (!ownsIt && !mine)
    return <Footer note={`${shortAddress(address)} is not an owner of this Safe, so it can't sign.`} />;
  return <Footer note="You have signed. The proposal waits for the other owners." />;
}
