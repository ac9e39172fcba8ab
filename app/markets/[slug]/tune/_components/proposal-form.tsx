'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useApi } from '../../../../_trpc/client';
import { Button } from '../../../../_ui/button';
import { classNames } from '../../../../_ui/class-names';
import { Field, inputStyle } from '../../../../_ui/field';
import { Notice } from '../../../../_ui/notice';
import { type CreateProposalProps, labelOf } from './create-proposal-props';

const schema = z.object({
  title: z.string().trim().min(3, 'At least 3 characters').max(120, 'At most 120 characters'),
  summary: z.string().trim().min(3, 'At least 3 characters').max(2000, 'At most 2000 characters'),
  days: z.coerce.number().int('A whole number of days').min(1, 'At least 1 day').max(60, 'At most 60 days'),
});
const DEFAULT_DAYS = 14;

/** Unix seconds. */
const deadlineIn = (days: number) => Math.floor(Date.now() / 1000) + days * 86_400;

/** Words and deadline; a steward proposes it at once, any member keeps it as a draft. */
export function ProposalForm({
  market,
  parameters,
  autonomy,
  stressRunId,
  draftId,
  tuning,
  steward,
}: CreateProposalProps & { steward: boolean }) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const api = useApi();
  const draft = useQuery({ ...api.drafts.get.queryOptions({ id: draftId ?? '-' }), enabled: draftId !== null });
  const create = useMutation(
    api.proposals.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries();
        router.push(`/proposals/${id}`);
      },
    }),
  );
  const save = useMutation(
    api.drafts.save.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries();
        router.push(`/drafts/${id}`);
      },
    }),
  );
  const { title, summary, days: draftDays } = draft.data ?? { title: '', summary: '', days: DEFAULT_DAYS };
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    values: { title, summary, days: draftDays },
    resetOptions: { keepDirtyValues: true },
  });
  const submit = handleSubmit(({ days, ...text }) =>
    create.mutate({
      marketSlug: market.slug,
      parameters: { ...parameters },
      autonomy,
      stressRunId,
      deadline: deadlineIn(days),
      ...text,
    }),
  );
  const keep = handleSubmit((words) =>
    save.mutate({
      id: draft.data?.id ?? null,
      version: draft.data?.version ?? 0,
      marketSlug: market.slug,
      parameters: { ...parameters },
      autonomy,
      stressRunId,
      tuning,
      ...words,
    }),
  );
  const failed = create.error ?? save.error;
  const count = Object.keys(parameters).length;
  return (
    <form className="space-y-4 p-5" onSubmit={(event) => void submit(event)} noValidate>
      <p className="text-sm text-ink-muted">
        {count} {count === 1 ? 'parameter' : 'parameters'} of {market.name}
        {autonomy ? ' and the autonomous thresholds' : ''}
        {stressRunId ? ', with the stress run below as evidence' : ', without a stress run as evidence'}.
      </p>
      <Field label="Title" error={formState.errors.title?.message}>
        <input className={inputStyle} {...register('title')} />
      </Field>
      <Field
        label="Summary"
        note="Why, in words that a member of the DAO can judge"
        error={formState.errors.summary?.message}
      >
        <textarea className={classNames(inputStyle, 'h-28 py-2')} {...register('summary')} />
      </Field>
      <Field
        label="Must execute within (days)"
        note={`${market.governance.kind === 'governor' ? 'Votes and delays take their time' : 'A Safe transaction never expires by itself'}: the batch begins with a call that refuses to come later`}
        error={formState.errors.days?.message}
      >
        <input
          className={classNames(inputStyle, 'numbers w-24')}
          type="number"
          min={1}
          max={60}
          step={1}
          {...register('days')}
        />
      </Field>
      {failed && (
        <Notice
          tone="fail"
          role="alert"
          title={create.error ? 'The proposal was not created' : 'The draft was not saved'}
        >
          {failed.message}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          type="button"
          size="large"
          tone={steward ? 'plain' : 'primary'}
          busy={save.isPending || save.isSuccess}
          onClick={() => void keep()}
        >
          {draft.data ? 'Save the draft' : 'Save as draft'}
        </Button>
        {steward && (
          <Button type="submit" tone="primary" size="large" busy={create.isPending || create.isSuccess}>
            {labelOf(market)}
          </Button>
        )}
      </div>
    </form>
  );
}
