'use client';

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../_trpc/client';
import { Address } from '../../../_ui/address';
import { Failure } from '../../../_ui/failure';
import { PageHeading } from '../../../_ui/page-heading';
import { Panel } from '../../../_ui/panel';
import { SkeletonRows } from '../../../_ui/skeleton';
import { Timestamp } from '../../../_ui/timestamp';
import { DraftActions } from './draft-actions';
import { DraftChanges } from './draft-changes';
import { DraftVerdict } from './draft-verdict';

const TRAIL = [{ href: '/proposals', text: 'Proposals' }];

/** A change that a workspace's members still talk about. */
export function DraftPage({ id }: { id: string }) {
  const draft = useQuery(useApi().drafts.get.queryOptions({ id }));
  if (draft.isPending)
    return (
      <>
        <PageHeading title="Draft" trail={TRAIL} />
        <SkeletonRows rows={4} label="draft" />
      </>
    );
  if (draft.isError)
    return (
      <>
        <PageHeading title="Draft" trail={TRAIL} />
        <Failure title="The draft could not be read" error={draft.error} retry={() => void draft.refetch()} />
      </>
    );
  const { title, summary, marketSlug, marketName, createdBy, savedBy, savedAt, version } = draft.data;
  return (
    <>
      <PageHeading
        title={title}
        trail={[...TRAIL, { href: `/markets/${marketSlug}`, text: marketName }]}
        lead="A draft: members of the workspace see it, nobody else does. Nothing is signed or sent."
      />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_27rem]">
        <div className="grid min-w-0 content-start gap-4">
          <DraftVerdict draft={draft.data} />
          <DraftChanges draft={draft.data} />
          <Panel title="Reason given">
            <p className="max-w-[80ch] text-sm whitespace-pre-wrap">{summary}</p>
            <p className="mt-3 flex flex-wrap items-baseline gap-x-2 text-xs text-ink-faint">
              By <Address address={createdBy} /> · version {version}, saved by <Address address={savedBy} />
              <Timestamp date={savedAt} />
            </p>
          </Panel>
        </div>
        <div className="grid content-start">
          <DraftActions draft={draft.data} />
        </div>
      </div>
    </>
  );
}
