'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FileSignature } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { RouterOutputs } from '@/server/api';
import type { ProposedAutonomy } from '../../../../_autonomy/autonomy-figures';
import { useOverlay } from '../../../../_shell/use-overlay';
import { useApi } from '../../../../_trpc/client';
import { Button } from '../../../../_ui/button';
import { Dialog } from '../../../../_ui/dialog';
import { Field, inputStyle } from '../../../../_ui/field';
import { Notice } from '../../../../_ui/notice';
import { classNames } from '../../../../_ui/class-names';

interface CreateProposalProps {
  market: RouterOutputs['markets']['get'];
  parameters: Readonly<Record<string, number>>;
  autonomy: ProposedAutonomy | null;
  stressRunId: string | null;
  /** why the change can't be proposed as it stands */
  blocked: readonly string[];
}

const labelOf = ({ governance }: CreateProposalProps['market']) =>
  governance.kind === 'governor' ? 'Create proposal' : 'Create Safe transaction';

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
  const obstacle =
    count === 0
      ? 'Nothing is changed yet.'
      : (blocked[0] ?? (me?.address && !steward ? `Only stewards of ${market.workspaceName} can propose.` : null));
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
        <ProposalForm {...props} />
      </Dialog>
    </>
  );
}

const schema = z.object({
  title: z.string().trim().min(3, 'At least 3 characters').max(120, 'At most 120 characters'),
  summary: z.string().trim().min(3, 'At least 3 characters').max(2000, 'At most 2000 characters'),
  days: z.coerce.number().int('A whole number of days').min(1, 'At least 1 day').max(60, 'At most 60 days'),
});
const DEFAULT_DAYS = 14;

/** Unix seconds. */
const deadlineIn = (days: number) => Math.floor(Date.now() / 1000) + days * 86_400;

function ProposalForm({ market, parameters, autonomy, stressRunId }: CreateProposalProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const create = useMutation(
    useApi().proposals.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries();
        router.push(`/proposals/${id}`);
      },
    }),
  );
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { title: '', summary: '', days: DEFAULT_DAYS },
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
      {create.isError && (
        <Notice tone="fail" role="alert" title="The proposal was not created">
          {create.error.message}
        </Notice>
      )}
      <div className="flex justify-end">
        <Button type="submit" tone="primary" size="large" busy={create.isPending || create.isSuccess}>
          {labelOf(market)}
        </Button>
      </div>
    </form>
  );
}
