'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOverlay } from '../../../../_shell/use-overlay';
import { useApi } from '../../../../_trpc/client';
import { Button } from '../../../../_ui/button';
import { classNames } from '../../../../_ui/class-names';
import { Field, inputStyle } from '../../../../_ui/field';
import { Notice } from '../../../../_ui/notice';
import { Panel } from '../../../../_ui/panel';
import type { PolicyBody } from './policy';

interface SavePolicyProps {
  slug: string;
  /** version that the edit starts from */
  basedOn: number;
  /** version in force now */
  inForce: number;
  drafted: PolicyBody;
  /** why the edit can't be stored as it stands; null = it can */
  obstacle: string | null;
  onStored: () => void;
}

/** The note and the button that puts the edit in force, for who has the role. */
export function SavePolicy({ slug, basedOn, inForce, drafted, obstacle, onStored }: SavePolicyProps) {
  const api = useApi();
  const queryClient = useQueryClient();
  const openOverlay = useOverlay();
  const { data: me } = useQuery(api.session.me.queryOptions());
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const create = useMutation(
    api.policies.create.mutationOptions({
      onSuccess: async () => {
        onStored();
        await queryClient.invalidateQueries();
      },
      // Somebody else may have been first: what is in force now must be seen.
      onError: () => queryClient.invalidateQueries({ queryKey: api.policies.pathKey() }),
    }),
  );
  const allowed = me?.memberships.some(
    ({ workspaceSlug, role }) => workspaceSlug === slug && (role === 'steward' || role === 'admin'),
  );
  const why = obstacle ?? (me?.address && !allowed ? 'Only stewards of this workspace can change its policy.' : null);
  const save = () => {
    if (why) return;
    if (!me?.address) return openOverlay('sign-in');
    if (note.trim() === '') return setMissing(true);
    create.mutate({
      workspaceSlug: slug,
      policy: { ...drafted, operatingPoints: [...drafted.operatingPoints] },
      basedOn,
      note: note.trim(),
    });
  };
  return (
    <Panel title="Put it in force">
      <Field
        label="Note"
        note="Why, for whoever reads the history"
        error={missing && note.trim() === '' ? 'Say why: a version without a reason can’t be judged later.' : undefined}
      >
        <textarea
          className={classNames(inputStyle, 'h-20 py-2')}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      {create.isError && (
        <Notice tone="fail" role="alert" title="The policy was not stored" className="mt-3">
          {create.error.message}
        </Notice>
      )}
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <p id="policy-obstacle" className="text-xs text-ink-muted">
          {why ?? 'Open proposals become stale: they were judged under the version before.'}
        </p>
        <Button
          tone="primary"
          aria-disabled={why !== null}
          aria-describedby="policy-obstacle"
          busy={create.isPending}
          onClick={save}
        >
          Put version {inForce + 1} in force
        </Button>
      </div>
    </Panel>
  );
}
