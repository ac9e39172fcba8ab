'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { RouterInputs } from '@/server/api';
import { useApi } from '../_trpc/client';

type Content = Omit<RouterInputs['drafts']['save'], 'id' | 'version'>;

/**
 * A change on its way: proposed at once, or kept as a draft. Opened from a draft it saves into that one; while the draft
 * isn't known nothing can be kept, since that would make another one of it.
 */
export function useKeepOrPropose(draftId: string | null) {
  const api = useApi();
  const router = useRouter();
  const queryClient = useQueryClient();
  const goTo = (place: 'proposals' | 'drafts') => ({
    onSuccess: async ({ id }: { id: string }) => {
      await queryClient.invalidateQueries();
      router.push(`/${place}/${id}`);
    },
  });
  const draft = useQuery({ ...api.drafts.get.queryOptions({ id: draftId ?? '-' }), enabled: draftId !== null });
  const create = useMutation(api.proposals.create.mutationOptions(goTo('proposals')));
  const save = useMutation(api.drafts.save.mutationOptions(goTo('drafts')));
  const known = draftId === null || draft.data !== undefined;
  const failures = [
    { error: create.error, title: 'The proposal was not created' },
    { error: save.error, title: 'The draft was not saved' },
    { error: draft.error, title: 'The draft could not be read' },
  ];
  return {
    draft: draft.data ?? null,
    propose: create.mutate,
    isProposing: create.isPending || create.isSuccess,
    keep: (content: Content) => {
      if (known) save.mutate({ id: draft.data?.id ?? null, version: draft.data?.version ?? 0, ...content });
    },
    canKeep: known,
    isKeeping: save.isPending || save.isSuccess,
    failed: failures.find(({ error }) => error !== null) ?? null,
  };
}
