'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FileSignature, SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useApi } from '../../../_trpc/client';
import { Button, buttonStyle } from '../../../_ui/button';
import { Notice } from '../../../_ui/notice';
import { Panel } from '../../../_ui/panel';
import type { Draft } from './draft';

/** Where the draft's values are edited, which saves into this draft. */
function editorOf({ id, marketSlug, workspaceSlug, tuning, besides }: Draft): string {
  const place = besides.length > 0 ? `/workspaces/${workspaceSlug}/bulk` : `/markets/${marketSlug}/tune`;
  return `${place}${tuning === '' ? '?' : `${tuning}&`}draft=${id}`;
}

/** Edit, propose, discard: what this person may do with the draft. */
export function DraftActions({ draft }: { draft: Draft }) {
  const api = useApi();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data: me } = useQuery(api.session.me.queryOptions());
  const sponsor = useMutation(
    api.drafts.sponsor.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries();
        router.push(`/proposals/${id}`);
      },
    }),
  );
  const discard = useMutation(
    api.drafts.discard.mutationOptions({
      onSuccess: async () => {
        router.push('/proposals');
        await queryClient.invalidateQueries();
      },
    }),
  );
  const { id, version, proposalId, discardedAt } = draft;
  const steward = me?.memberships.some(
    ({ workspaceSlug, role }) => workspaceSlug === draft.workspaceSlug && (role === 'steward' || role === 'admin'),
  );
  const failed = sponsor.error ?? discard.error;
  if (proposalId)
    return (
      <Panel title="Next">
        <p className="text-sm">
          It was proposed:{' '}
          <Link href={`/proposals/${proposalId}`} className="rounded-sm text-accent hover:underline">
            see the proposal
          </Link>
          .
        </p>
      </Panel>
    );
  if (discardedAt)
    return (
      <Panel title="Next">
        <p className="text-sm">It was discarded.</p>
      </Panel>
    );
  return (
    <Panel title="Next">
      <p className="mb-4 text-sm">
        {steward
          ? 'Propose it, and the server analyses and simulates it anew before anybody signs.'
          : 'A steward of the workspace may propose it.'}
      </p>
      {failed && (
        <Notice role="alert" tone="fail" title={sponsor.error ? 'Not proposed' : 'Not discarded'} className="mb-4">
          {failed.message}
        </Notice>
      )}
      <div className="flex flex-col gap-2">
        {steward && (
          <Button
            size="large"
            tone="primary"
            busy={sponsor.isPending || sponsor.isSuccess}
            onClick={() => sponsor.mutate({ id, version })}
          >
            <FileSignature aria-hidden className="size-4" />
            Propose this draft
          </Button>
        )}
        <Link href={editorOf(draft)} className={buttonStyle()}>
          <SlidersHorizontal aria-hidden className="size-4" />
          {draft.besides.length > 0 ? 'Edit the changes' : 'Edit in the tuner'}
        </Link>
        {(steward || me?.address === draft.createdBy) && (
          <Button tone="quiet" busy={discard.isPending || discard.isSuccess} onClick={() => discard.mutate({ id })}>
            Discard
          </Button>
        )}
      </div>
    </Panel>
  );
}
