'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { DEFAULT_DAYS, proposalWords } from '../../../../_proposal/proposal-words';
import { useKeepOrPropose } from '../../../../_proposal/use-keep-or-propose';
import { useOverlay } from '../../../../_shell/use-overlay';
import { useApi } from '../../../../_trpc/client';
import { Button } from '../../../../_ui/button';
import { classNames } from '../../../../_ui/class-names';
import { Field, inputStyle } from '../../../../_ui/field';
import { Notice } from '../../../../_ui/notice';
import { Panel } from '../../../../_ui/panel';
import type { BulkMarket } from './use-bulk-rows';

const schema = z.object(proposalWords);

/** The first market is the one under which the change is filed. */
const changeOf = ([first, ...others]: readonly BulkMarket[], stressRunId: string | null) => ({
  marketSlug: first.slug,
  parameters: { ...first.parameters },
  besides: others.map((one) => ({ marketSlug: one.slug, parameters: { ...one.parameters } })),
  autonomy: null,
  stressRunId,
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

interface BulkFormProps {
  slug: string;
  markets: readonly BulkMarket[];
  /** of these very changes; null: none was run */
  stressRunId: string | null;
  draftId: string | null;
  /** the page's address without the draft */
  tuning: string;
}

/** Makes one proposal of it, or keeps it as a draft. */
export function BulkForm({ slug, markets, stressRunId, draftId, tuning }: BulkFormProps) {
  const api = useApi();
  const openOverlay = useOverlay();
  const { data: me } = useQuery(api.session.me.queryOptions());
  const steward = me?.memberships.some(
    ({ workspaceSlug, role }) => workspaceSlug === slug && (role === 'steward' || role === 'admin'),
  );
  const { draft, propose, isProposing, keep, canKeep, isKeeping, failed } = useKeepOrPropose(draftId);
  const { title, summary } = draft ?? { title: '', summary: '' };
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    values: { title, summary },
    resetOptions: { keepDirtyValues: true },
  });
  const obstacle = obstacleOf(markets);
  const submit = handleSubmit((words) => {
    propose({ ...words, ...changeOf(markets, stressRunId), deadline: null });
  });
  const keepWords = handleSubmit((words) =>
    keep({ ...words, ...changeOf(markets, stressRunId), tuning, days: draft?.days ?? DEFAULT_DAYS }),
  );
  const member = me?.memberships.some(({ workspaceSlug }) => workspaceSlug === slug);
  return (
    <Panel title="Propose">
      <form className="space-y-4" onSubmit={(event) => void submit(event)} noValidate>
        <Field label="Title" error={formState.errors.title?.message}>
          <input className={inputStyle} {...register('title')} />
        </Field>
        <Field label="Summary" error={formState.errors.summary?.message}>
          <textarea className={classNames(inputStyle, 'h-20 py-2')} {...register('summary')} />
        </Field>
        {failed && (
          <Notice tone="fail" role="alert" title={failed.title}>
            {failed.error?.message}
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-3">
          {me?.address ? (
            <Button
              type="submit"
              tone="primary"
              size="large"
              aria-disabled={obstacle !== null || !steward}
              busy={isProposing}
              onClick={(event) => (obstacle !== null || !steward) && event.preventDefault()}
            >
              Create proposal
            </Button>
          ) : (
            <Button type="button" tone="primary" size="large" onClick={() => openOverlay('sign-in')}>
              Sign in
            </Button>
          )}
          {member && (
            <Button
              type="button"
              size="large"
              aria-disabled={obstacle !== null || !canKeep}
              busy={isKeeping}
              onClick={() => obstacle === null && void keepWords()}
            >
              {draftId ? 'Save the draft' : 'Save as draft'}
            </Button>
          )}
          <p aria-live="polite" className="text-xs text-ink-muted">
            {stressRunId && 'With the stress run above as evidence. '}
            {obstacle ?? (me?.address && !steward ? 'Only stewards of this workspace can propose.' : '')}
          </p>
        </div>
      </form>
    </Panel>
  );
}
