'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RouterOutputs } from '@/server/api';
import { useApi } from '../../../../_trpc/client';
import { Button } from '../../../../_ui/button';
import { classNames } from '../../../../_ui/class-names';
import { Field, inputStyle } from '../../../../_ui/field';
import { isWaiting } from '../../../_components/is-waiting';
import type { Proposal } from '../proposal';

type Kind = 'comment' | 'approve' | 'object';

/** For members: a comment; for stewards who didn't make the proposal, an approval or a request for changes besides. */
export function ReviewForm({ proposal, me }: { proposal: Proposal; me: RouterOutputs['session']['me'] }) {
  const [text, setText] = useState('');
  const api = useApi();
  const queryClient = useQueryClient();
  const add = useMutation(
    api.reviews.add.mutationOptions({
      onSuccess: async () => {
        setText('');
        await queryClient.invalidateQueries();
      },
    }),
  );
  const roles = me.memberships
    .filter(({ workspaceSlug }) => workspaceSlug === proposal.workspaceSlug)
    .map(({ role }) => role);
  // Owners of the Safe and holders of votes have a say here without being granted one.
  const fromChain = useQuery({
    ...api.members.fromChain.queryOptions({ workspaceSlug: proposal.workspaceSlug }),
    enabled: me.address !== null && roles.length === 0,
  });
  if (roles.length === 0 && !fromChain.data?.mine?.length) return null;
  const waiting = isWaiting(proposal);
  const steward = roles.some((role) => role === 'steward' || role === 'admin');
  const isAuthor = me.address === proposal.createdBy || me.address === proposal.draftedBy;
  const mayJudge = waiting && steward && !isAuthor;
  const say = (kind: Kind) => add.mutate({ proposalId: proposal.id, kind, text });
  const busy = (kind: Kind) => add.isPending && add.variables.kind === kind;
  const empty = text.trim() === '';
  return (
    <form className="space-y-3 border-t border-line p-4" onSubmit={(event) => event.preventDefault()}>
      <Field label="What do you say" note="Everybody can read it" error={add.error?.message}>
        <textarea
          className={classNames(inputStyle, 'h-20 py-2')}
          maxLength={4000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button aria-disabled={empty} busy={busy('comment')} onClick={() => !empty && say('comment')}>
          Comment
        </Button>
        {mayJudge && (
          <>
            <Button aria-disabled={empty} busy={busy('object')} onClick={() => !empty && say('object')}>
              Ask for changes
            </Button>
            <Button tone="primary" busy={busy('approve')} onClick={() => say('approve')}>
              Approve these bytes
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
