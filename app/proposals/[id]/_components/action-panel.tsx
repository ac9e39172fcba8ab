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
import { useExecuteProposal } from './use-execute-proposal';
import { useSignProposal } from './use-sign-proposal';

/** Where the proposal stands and the next action, for whoever is looking. */
export function ActionPanel({ proposal }: { proposal: Proposal }) {
  const { data: me } = useQuery(useApi().session.me.queryOptions());
  const sign = useSignProposal(proposal);
  const execute = useExecuteProposal(proposal);
  const failed = sign.error ?? execute.error;
  const running = proposal.state === 'open' || proposal.state === 'executable';
  const steward = me?.memberships.some(
    ({ workspaceSlug, role }) => workspaceSlug === proposal.workspaceSlug && (role === 'steward' || role === 'admin'),
  );
  return (
    <Panel title="Next" actions={running && steward ? <CancelProposal proposal={proposal} /> : undefined}>
      <p aria-live="polite" className="text-sm">
        {proposal.nextAction.text}
      </p>
      <Signatures proposal={proposal} mine={me?.address ?? null} />
      {failed && (
        <Notice role="alert" tone="fail" title={sign.error ? 'Not signed' : 'Not executed'} className="mt-3">
          {errorText(failed)}
        </Notice>
      )}
      {running && <NextStep proposal={proposal} sign={sign} execute={execute} />}
    </Panel>
  );
}
