'use client';

import { useQueries, useQuery } from '@tanstack/react-query';
import type { CheckState } from '@/server/domain/checks/check-state';
import { judgeHere } from '../../../../_judge/judge-here';
import { useApi } from '../../../../_trpc/client';
import { useRested } from '../../../../_ui/use-rested';
import type { ShownVerdict } from '../../../../_verdict/verdict-card';
import type { PolicyBody } from './policy';

/** A market of the workspace under the policy in force and under the edited one. */
export interface PreviewRow {
  readonly slug: string;
  readonly name: string;
  readonly inForce: CheckState;
  /** "stale" while it belongs to older values of the edit, "not run" until it is computed or where it can't be */
  readonly edited: CheckState;
  readonly verdict: ShownVerdict | null;
  readonly error: string | null;
}

const REST_MILLISECONDS = 500;

/**
 * What the edited policy would say of each market's configuration in force, computed in this browser. `complete` once
 * every row belongs to exactly this edit.
 */
export function usePreview(workspaceSlug: string, version: number, drafted: PolicyBody, valid: boolean) {
  const api = useApi();
  const rested = useRested(drafted, REST_MILLISECONDS);
  const resting = rested === drafted;
  const markets = useQuery(api.markets.list.queryOptions());
  const mine = markets.data?.filter((market) => market.workspaceSlug === workspaceSlug) ?? [];
  const details = useQueries({ queries: mine.map(({ slug }) => api.markets.get.queryOptions({ slug })) });
  const judged = useQueries({
    queries: details.map(({ data }, index) => ({
      queryKey: ['judged here', mine[index].slug, data?.configuration.id, version, rested],
      queryFn: () => judgeHere(data!.configuration.market, { ...rested, version }),
      enabled: valid && data !== undefined,
      staleTime: Infinity,
      retry: false,
      placeholderData: (previous: unknown) => previous as Awaited<ReturnType<typeof judgeHere>> | undefined,
    })),
  });
  const rows = mine.map(({ slug, name }, index): PreviewRow => {
    const { data, error, isPlaceholderData } = judged[index];
    const verdict = data?.verdict ?? null;
    const older = isPlaceholderData || !resting;
    return {
      slug,
      name,
      inForce: details[index].data?.report.state ?? 'not run',
      edited: !valid || !verdict ? 'not run' : older ? 'stale' : verdict.state,
      verdict: valid ? verdict : null,
      error: error?.message ?? details[index].error?.message ?? null,
    };
  });
  const done = rows.filter(({ edited }) => edited !== 'stale' && edited !== 'not run').length;
  return { rows, done, complete: markets.isSuccess && valid && done === rows.length, pending: markets.isPending };
}
