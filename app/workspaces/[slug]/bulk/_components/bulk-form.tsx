'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useOverlay } from '../../../../_shell/use-overlay';
import { useApi } from '../../../../_trpc/client';
import { Button } from '../../../../_ui/button';
import { classNames } from '../../../../_ui/class-names';
import { Field, inputStyle } from '../../../../_ui/field';
import { Notice } from '../../../../_ui/notice';
import { Panel } from '../../../../_ui/panel';
import type { BulkMarket } from './use-bulk-rows';

const schema = z.object({
  title: z.string().trim().min(3, 'At least 3 characters').max(120, 'At most 120 characters'),
  summary: z.string().trim().min(3, 'At least 3 characters').max(2000, 'At most 2000 characters'),
});

/** Why these markets can't be proposed together as they stand; null where they can. */
function obstacleOf(markets: readonly BulkMarket[]): string | null {
  const changed = markets.filter(({ parameters }) => Object.keys(parameters).length > 0);
  if (changed.length === 0) return 'Nothing is changed yet.';
  const idle = markets.find(({ parameters }) => Object.keys(parameters).length === 0);
  if (idle) return `${idle.name} would stay as it is: leave it out.`;
  const broken = markets.flatMap(({ name, rows, others }) =>
    [...rows.flatMap(({ obstacle }) => obstacle ?? []), ...others].map((text) => `${name}: ${text}`),
  );
  if (broken.length > 0) return broken[0];
  const [first] = markets;
  const other = markets.find(({ governance }) => governance !== first.governance);
  return other ? `${other.name} and ${first.name} are decided about in different places: propose them apart.` : null;
}

/** Makes one proposal of it. */
export function BulkForm({ slug, markets }: { slug: string; markets: readonly BulkMarket[] }) {
  const api = useApi();
  const router = useRouter();
  const queryClient = useQueryClient();
  const openOverlay = useOverlay();
  const { data: me } = useQuery(api.session.me.queryOptions());
  const steward = me?.memberships.some(
    ({ workspaceSlug, role }) => workspaceSlug === slug && (role === 'steward' || role === 'admin'),
  );
  const create = useMutation(
    api.proposals.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries();
        router.push(`/proposals/${id}`);
      },
    }),
  );
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { title: '', summary: '' },
  });
  const obstacle = obstacleOf(markets);
  const submit = handleSubmit((words) => {
    const [first, ...others] = markets;
    create.mutate({
      ...words,
      marketSlug: first.slug,
      parameters: { ...first.parameters },
      besides: others.map((one) => ({ marketSlug: one.slug, parameters: { ...one.parameters } })),
      autonomy: null,
      stressRunId: null,
      deadline: null,
    });
  });
  return (
    <Panel title="Propose">
      <form className="space-y-4" onSubmit={(event) => void submit(event)} noValidate>
        <Field label="Title" error={formState.errors.title?.message}>
          <input className={inputStyle} {...register('title')} />
        </Field>
        <Field label="Summary" error={formState.errors.summary?.message}>
          <textarea className={classNames(inputStyle, 'h-20 py-2')} {...register('summary')} />
        </Field>
        {create.isError && (
          <Notice tone="fail" role="alert" title="The proposal was not created">
            {create.error.message}
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-3">
          {me?.address ? (
            <Button
              type="submit"
              tone="primary"
              size="large"
              aria-disabled={obstacle !== null || !steward}
              busy={create.isPending || create.isSuccess}
              onClick={(event) => (obstacle !== null || !steward) && event.preventDefault()}
            >
              Create proposal
            </Button>
          ) : (
            <Button type="button" tone="primary" size="large" onClick={() => openOverlay('sign-in')}>
              Sign in
            </Button>
          )}
          <p aria-live="polite" className="text-xs text-ink-muted">
            {obstacle ?? (me?.address && !steward ? 'Only stewards of this workspace can propose.' : '')}
          </p>
        </div>
      </form>
    </Panel>
  );
}
