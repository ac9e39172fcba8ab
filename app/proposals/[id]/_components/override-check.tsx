'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../../_trpc/client';
import { Button } from '../../../_ui/button';
import { classNames } from '../../../_ui/class-names';
import { Dialog } from '../../../_ui/dialog';
import { Field, inputStyle } from '../../../_ui/field';
import type { Proposal } from './proposal';

const LEAST_CHARACTERS = 10;

/** For admins: answering for a check that blocks, with a reason that is shown for ever. */
export function OverrideCheck({ proposal }: { proposal: Proposal }) {
  const [open, setOpen] = useState(false);
  const { data: me } = useQuery(useApi().session.me.queryOptions());
  const admin = me?.memberships.some(
    ({ workspaceSlug, role }) => workspaceSlug === proposal.workspaceSlug && role === 'admin',
  );
  if (!admin || proposal.overridable.length === 0) return null;
  return (
    <>
      <Button size="small" tone="quiet" className="mt-2" onClick={() => setOpen(true)}>
        Override a check
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Override a check"
        note="It stops blocking for what it finds now, and for nothing else. Your address and reason are shown for ever."
      >
        <OverrideForm proposal={proposal} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function OverrideForm({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const choices = proposal.checks.filter(({ name }) => proposal.overridable.includes(name));
  const [name, setName] = useState(choices[0]?.name ?? '');
  const [reason, setReason] = useState('');
  const queryClient = useQueryClient();
  const override = useMutation(
    useApi().proposals.overrideCheck.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onDone();
      },
    }),
  );
  const check = choices.find((one) => one.name === name);
  return (
    <form
      className="space-y-4 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (check) override.mutate({ proposalId: proposal.id, checkName: check.name, found: check.reason, reason });
      }}
    >
      <Field label="Check" note={check?.reason}>
        <select className={inputStyle} value={name} onChange={({ target }) => setName(target.value)}>
          {choices.map((one) => (
            <option key={one.name} value={one.name}>
              {one.label ?? one.name}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Reason" error={override.error?.message}>
        <textarea
          className={classNames(inputStyle, 'h-24 py-2')}
          minLength={LEAST_CHARACTERS}
          maxLength={1000}
          required
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Leave it blocked</Button>
        <Button type="submit" tone="danger" busy={override.isPending}>
          Override check
        </Button>
      </div>
    </form>
  );
}
