'use client';

import { useQueries } from '@tanstack/react-query';
import { useApi } from '../../../_trpc/client';
import { Notice } from '../../../_ui/notice';
import { Panel } from '../../../_ui/panel';
import { SkeletonRows } from '../../../_ui/skeleton';
import { StateBadge } from '../../../_ui/state-badge';
import { type Draft, marketsOf } from './draft';

/** The verdict of what the draft would put in force, market by market, judged now. */
export function DraftVerdict({ draft }: { draft: Draft }) {
  const api = useApi();
  const markets = marketsOf(draft);
  const judged = useQueries({
    queries: markets.map(({ slug, parameters }) => ({
      ...api.markets.judge.queryOptions({ slug, parameters }),
      retry: 2,
    })),
  });
  return (
    <Panel title="Verdict now" note="Judged again when it is proposed">
      <ul className="space-y-2">
        {markets.map(({ slug }, index) => {
          const { data, error } = judged[index];
          return (
            <li key={slug} className="flex flex-wrap items-center gap-3 text-sm">
              {markets.length > 1 && <span className="font-medium">{slug}</span>}
              {data && <StateBadge state={data.state} why="Of the values in force with this draft’s in their place." />}
              {error && (
                <Notice tone="warn" title="Not judged">
                  {error.message}
                </Notice>
              )}
              {!data && !error && <SkeletonRows rows={1} label={`verdict of ${slug}`} />}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
