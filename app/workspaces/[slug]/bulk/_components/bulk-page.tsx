'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { PageHeading } from '../../../../_ui/page-heading';
import { Failure } from '../../../../_ui/failure';
import { Panel } from '../../../../_ui/panel';
import { SkeletonRows } from '../../../../_ui/skeleton';
import { type BulkEdit, readBulkEdit, writeBulkEdit } from './bulk-edit';
import { BulkForm } from './bulk-form';
import { BulkStress } from './bulk-stress';
import { BulkTable } from './bulk-table';
import { EditRows } from './edit-rows';
import { MarketChoice } from './market-choice';
import { useBulkRows, useMarketsOf } from './use-bulk-rows';

/** The same change in several markets of a workspace, as one proposal. */
export function BulkPage({ slug }: { slug: string }) {
  const search = useSearchParams();
  const pathname = usePathname();
  const [bulk, setBulk] = useState(() => readBulkEdit(new URLSearchParams(search)));
  const change = (part: Partial<BulkEdit>) => {
    // A run is of the changes that it was asked for.
    const stress = part.markets || part.edits ? null : bulk.stress;
    const next = { ...bulk, stress, ...part };
    setBulk(next);
    window.history.replaceState(null, '', `${pathname}${writeBulkEdit(next)}`);
  };
  const known = useMarketsOf(slug);
  const { markets, verdicts, pending, error } = useBulkRows(bulk);
  const name = known[0]?.workspaceName ?? slug;
  return (
    <>
      <PageHeading
        title="Change several markets"
        trail={[
          { href: '/', text: 'Markets' },
          { href: `/workspaces/${slug}`, text: name },
        ]}
        lead="One proposal, one transaction: all of it happens, or nothing."
      />
      <div className="grid gap-4 lg:grid-cols-[26.5rem_minmax(0,1fr)]">
        <div className="grid min-w-0 content-start gap-4">
          <Panel title="Markets">
            <MarketChoice markets={known} chosen={bulk.markets} onChange={(chosen) => change({ markets: chosen })} />
          </Panel>
          <Panel title="What changes in each">
            <EditRows edits={bulk.edits} onChange={(edits) => change({ edits })} />
          </Panel>
        </div>
        <div className="grid min-w-0 content-start gap-4">
          <Panel title="In force and proposed" flush>
            {error && <Failure title="A market could not be read" error={error} />}
            {pending && !error && <SkeletonRows rows={3} label="markets" />}
            {!pending && <BulkTable markets={markets} verdicts={verdicts} />}
          </Panel>
          {!pending && markets.length > 0 && (
            <BulkStress markets={markets} runId={bulk.stress} onRun={(stress) => change({ stress })} />
          )}
          <BulkForm
            slug={slug}
            markets={markets}
            stressRunId={bulk.stress}
            draftId={bulk.draft}
            tuning={writeBulkEdit({ ...bulk, draft: null })}
          />
        </div>
      </div>
    </>
  );
}
