'use client';

import { useQuery } from '@tanstack/react-query';
import { FileSignature } from 'lucide-react';
import { useState } from 'react';
import { useOverlay } from '../../../../_shell/use-overlay';
import { useApi } from '../../../../_trpc/client';
import { Button } from '../../../../_ui/button';
import { Dialog } from '../../../../_ui/dialog';
import { type CreateProposalProps, labelOf } from './create-proposal-props';
import { ProposalForm } from './proposal-form';

export function CreateProposal(props: CreateProposalProps) {
  const { market, parameters, autonomy, blocked } = props;
  const [open, setOpen] = useState(false);
  const { data: me } = useQuery(useApi().session.me.queryOptions());
  const openOverlay = useOverlay();
  const steward = me?.memberships.some(
    ({ workspaceSlug, role }) => workspaceSlug === market.workspaceSlug && (role === 'steward' || role === 'admin'),
  );
  const label = labelOf(market);
  const count = Object.keys(parameters).length + (autonomy ? 1 : 0);
  const member = me?.memberships.some(({ workspaceSlug }) => workspaceSlug === market.workspaceSlug);
  const obstacle =
    count === 0
      ? 'Nothing is changed yet.'
      : (blocked[0] ??
        (me?.address && !member ? `Only members of ${market.workspaceName} can draft or propose a change.` : null));
  return (
    <>
      <Button
        tone="primary"
        aria-disabled={obstacle !== null}
        title={obstacle ?? undefined}
        aria-describedby={obstacle ? 'create-obstacle' : undefined}
        onClick={() => {
          if (obstacle) return;
          if (!me?.address) openOverlay('sign-in');
          else setOpen(true);
        }}
      >
        <FileSignature aria-hidden className="size-4" />
        {label}
      </Button>
      {obstacle && (
        <span id="create-obstacle" className="sr-only">
          {obstacle}
        </span>
      )}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={label}
        note="The server analyses and simulates the change again before it stores the proposal. Nothing is sent to the chain yet."
      >
        <ProposalForm {...props} steward={steward ?? false} />
      </Dialog>
    </>
  );
}
