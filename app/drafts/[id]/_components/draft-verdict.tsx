'use client';

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../_trpc/client';
import { Notice } from '../../../_ui/notice';
import { Panel } from '../../../_ui/panel';
import { SkeletonRows } from '../../../_ui/skeleton';
import { StateBadge } from '../../../_ui/state-badge';
import type { Draft } from './draft';

/** The verdict of what the draft would put in force, judged now. */
export function DraftVerdict({ draft: { marketSlug: slug, parameters } }: { draft: Draft }) {
  const judged = useQuery({ ...useApi().markets.judge.queryOptions({ slug, parameters }), retry: 2 });
  return (
    <Panel title="Verdict now" note="Judged again when it is proposed">
      {judged.isPending && <SkeletonRows rows={1} label="verdict" />}
      {judged.isError && (
        <Notice tone="warn" title="Not judged">
          {judged.error.message}
        </Notice>
      )}
      {judged.data && (
        <StateBadge state={judged.data.state} why="Of the values in force with this draft’s in their place." />
      )}
    </Panel>
  );
}
