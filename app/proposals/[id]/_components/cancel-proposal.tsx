'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../../_trpc/client';
import { Button } from '../../../_ui/button';
import { Dialog } from '../../../_ui/dialog';
import { Field, inputStyle } from '../../../_ui/field';
import type { Proposal } from './proposal';

/** What withdrawing here leaves on chain. */
const ON_CHAIN = {
  safe: 'Signatures already given stay valid on chain until the Safe uses the nonce otherwise.',
  timelock:
    'Signatures already given stay valid on chain until the Safe uses the nonce otherwise; an operation that is scheduled stays so until the timelock cancels it.',
  governor: 'A vote that has begun goes on, and may be carried out by anybody.',
  compound: 'A vote that has begun goes on, and may be carried out by anybody.',
  steward: 'It is not on chain yet; a steward who kept its bytes can still send them until the deadline.',
} as const;

/** A steward withdraws a proposal, with a reason for the audit trail. */
export function CancelProposal({ proposal }: { proposal: Proposal }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const queryClient = useQueryClient();
  const cancel = useMutation(
    useApi().proposals.cancel.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        setOpen(false);
      },
    }),
  );
  return (
    <>
      <Button tone="quiet" size="small" onClick={() => setOpen(true)}>
        Cancel proposal
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={`Cancel proposal #${proposal.number}`}
        note={`It leaves the list of open proposals. ${ON_CHAIN[proposal.venue]}`}
      >
        <form
          className="space-y-4 p-5"
          onSubmit={(event) => {
            event.preventDefault();
            cancel.mutate({ id: proposal.id, reason });
          }}
        >
          <Field label="Reason" error={cancel.error?.message}>
            <input
              className={inputStyle}
              value={reason}
              minLength={3}
              maxLength={500}
              required
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
          <div className="flex justify-end gap-2">
            <Button onClick={() => setOpen(false)}>Keep it</Button>
            <Button type="submit" tone="danger" busy={cancel.isPending}>
              Cancel proposal
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
