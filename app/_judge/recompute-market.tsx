'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import type { RouterOutputs } from '@/server/api';
import { display } from '@/server/domain/quantities';
import { useApi } from '../_trpc/client';
import { Button } from '../_ui/button';
import { checkTitle } from '../_verdict/check-title';
import { AgreementLine } from './agreement-line';
import { judgeHere } from './judge-here';
import type { Judged } from './judge-messages';
import { shortDigest } from './short-digest';

type Market = RouterOutputs['markets']['get'];

/** Runs the stored verdict of a market again in the reader's own browser, and compares the two to the last bit. */
export function RecomputeMarket({ market }: { market: Market }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const recompute = useMutation({
    mutationFn: async () => {
      const { policy } = await queryClient.fetchQuery(
        api.policies.current.queryOptions({ workspaceSlug: market.workspaceSlug }, { staleTime: 0 }),
      );
      if (policy.version !== market.policy.version)
        throw new Error(
          `version ${policy.version} of the policy is in force by now, this page shows ${market.policy.version}: load it again`,
        );
      return judgeHere(market.configuration.market, policy);
    },
  });
  return (
    <div className="mt-2 flex min-h-7 flex-wrap items-center justify-between gap-x-3 gap-y-1">
      {recompute.data ? (
        <Comparison market={market} here={recompute.data} />
      ) : (
        <AgreementLine agreement="unchecked" title="Not recomputed here">
          {recompute.error?.message ?? 'Your browser can compute the verdict itself.'}
        </AgreementLine>
      )}
      <Button tone="quiet" size="small" busy={recompute.isPending} onClick={() => recompute.mutate()}>
        {!recompute.isPending && <RotateCw aria-hidden className="size-3.5" />}
        Recompute here
      </Button>
    </div>
  );
}

function Comparison({ market: { report }, here }: { market: Market; here: Judged }) {
  if (here.reportDigest === report.digest)
    return (
      <AgreementLine agreement="agrees" title="Same bytes here">
        <code className="font-mono" title={report.digest}>
          {shortDigest(report.digest)}
        </code>
      </AgreementLine>
    );
  const stored = new Map(report.checks.map((check) => [check.name, check]));
  const differing = here.verdict.checks.filter(({ name, value, state }) => {
    const other = stored.get(name);
    return other?.value !== value || other.state !== state;
  });
  const figures = differing.map(
    ({ name, value }) =>
      `${checkTitle(name)}: stored ${display(stored.get(name)?.value ?? null, 17)}, here ${display(value, 17)}`,
  );
  return (
    <AgreementLine agreement="differs" title="Differs from the stored verdict">
      {figures.slice(0, 5).join('; ') || 'No check differs, but another figure of the report does.'}
    </AgreementLine>
  );
}
