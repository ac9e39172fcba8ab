'use client';

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../_trpc/client';
import { Panel } from '../../../_ui/panel';
import { Notice } from '../../../_ui/notice';
import { errorText } from '../../../_wallet/error-text';
import { CancelProposal } from './cancel-proposal';
import { NextStep } from './next-step';
import type { Proposal } from './proposal';
import { Signatures } from './signatures';
import { isWaiting } from '../../_components/is-waiting';
import { PasteSignature } from './paste-signature';
import { ProposeAgain } from './propose-again';
import { useSendStep } from './use-send-step';
import { useSignProposal } from './use-sign-proposal';

/** A Safe signs it, and it hasn't left the Safe. */
const takesSignatures = ({ state, hashes }: Proposal) =>
  hashes !== null && (state === 'open' || state === 'executable');

/** Where the proposal stands and the next action, for whoever is looking. */
export function ActionPanel({ proposal }: { proposal: Proposal }) {
  const { data: me } = useQuery(useApi().session.me.queryOptions());
  const sign = useSignProposal(proposal);
  const send = useSendStep(proposal);
  const failed = sign.error ?? send.error;
  const running = isWaiting(proposal);
  const mayPropose = me?.memberships.some(
    ({ workspaceSlug, role }) => workspaceSlug === proposal.workspaceSlug && (role === 'steward' || role === 'admin'),
  );
  const mayCancel = me?.memberships.some(
    ({ workspaceSlug, role }) => workspaceSlug === proposal.workspaceSlug && role !== 'viewer',
  );
  return (
    <Panel title="Next" actions={running && mayCancel ? <CancelProposal proposal={proposal} /> : undefined}>
      <p aria-live="polite" className="text-sm">
        {proposal.nextAction.text}
      </p>
      {proposal.safe && <Signatures proposal={proposal} safe={proposal.safe} mine={me?.address ?? null} />}
      {failed && (
        <Notice role="alert" tone="fail" title={sign.error ? 'Not signed' : 'Not sent'} className="mt-3">
          {errorText(failed)}
        </Notice>
      )}
      {running && <NextStep proposal={proposal} sign={sign} send={send} />}
      {mayPropose && <ProposeAgain proposal={proposal} />}
      {me?.address && takesSignatures(proposal) && <PasteSignature proposal={proposal} />}
    </Panel>
  );
}
