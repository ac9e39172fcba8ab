'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { DEFAULT_DAYS, proposalWords } from '../../../../_proposal/proposal-words';
import { useKeepOrPropose } from '../../../../_proposal/use-keep-or-propose';
import { useReplacement } from '../../../../_proposal/use-replacement';
import { Button } from '../../../../_ui/button';
import { classNames } from '../../../../_ui/class-names';
import { Field, inputStyle } from '../../../../_ui/field';
import { Notice } from '../../../../_ui/notice';
import { type CreateProposalProps, labelOf } from './create-proposal-props';

const schema = z.object({
  ...proposalWords,
  days: z.coerce.number().int('A whole number of days').min(1, 'At least 1 day').max(60, 'At most 60 days'),
});

const WHY_DEADLINE = {
  safe: 'A Safe transaction never expires by itself',
  timelock: 'A Safe transaction never expires by itself',
  governor: 'Votes and delays take their time',
  compound: 'Votes and delays take their time',
  steward: 'A steward may send it whenever they like',
} as const;

/** Unix seconds. */
const deadlineIn = (days: number) => Math.floor(Date.now() / 1000) + days * 86_400;

/** Words and deadline; a steward proposes it at once, any member keeps it as a draft. */
export function ProposalForm({
  market,
  parameters,
  autonomy,
  stressRunId,
  draftId,
  replaces,
  tuning,
  steward,
}: CreateProposalProps & { steward: boolean }) {
  const { waiting, instead, setInstead, isKnown, error: unread } = useReplacement(replaces);
  const { draft, propose, isProposing, keep, canKeep, isKeeping, failed } = useKeepOrPropose(draftId);
  const { title, summary, days: draftDays } = draft ?? { title: '', summary: '', days: DEFAULT_DAYS };
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    values: { title, summary, days: draftDays },
    resetOptions: { keepDirtyValues: true },
  });
  const submit = handleSubmit(({ days, ...text }) =>
    propose({
      marketSlug: market.slug,
      parameters: { ...parameters },
      autonomy,
      stressRunId,
      deadline: deadlineIn(days),
      replaces: instead ? (waiting?.id ?? null) : null,
      ...text,
    }),
  );
  const keepWords = handleSubmit((words) =>
    keep({ marketSlug: market.slug, parameters: { ...parameters }, autonomy, stressRunId, tuning, ...words }),
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
        note={`${WHY_DEADLINE[market.governance.kind]}: the batch begins with a call that refuses to come later`}
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
      {waiting && (
        <label className="flex items-start gap-2 text-sm">
          <input
            type="checkbox"
            className="mt-0.5"
            checked={instead}
            onChange={({ target }) => setInstead(target.checked)}
          />
          <span>
            Instead of #{waiting.number} {waiting.title}
            <span className="block text-xs text-ink-faint">
              It is withdrawn
              {waiting.transaction
                ? `, and its nonce ${waiting.transaction.nonce} taken: the Safe can execute only one of them`
                : ''}
              . Otherwise this comes after it.
            </span>
          </span>
        </label>
      )}
      {unread && (
        <Notice tone="fail" role="alert" title="The proposal that this is made instead of could not be read">
          {unread.message}
        </Notice>
      )}
      {failed && (
        <Notice tone="fail" role="alert" title={failed.title}>
          {failed.error?.message}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          type="button"
          size="large"
          tone={steward ? 'plain' : 'primary'}
          aria-disabled={!canKeep}
          busy={isKeeping}
          onClick={() => void keepWords()}
        >
          {draftId ? 'Save the draft' : 'Save as draft'}
        </Button>
        {steward && (
          <Button
            type="submit"
            tone="primary"
            size="large"
            busy={isProposing}
            aria-disabled={!isKnown}
            onClick={(event) => !isKnown && event.preventDefault()}
          >
            {labelOf(market)}
          </Button>
        )}
      </div>
    </form>
  );
}
