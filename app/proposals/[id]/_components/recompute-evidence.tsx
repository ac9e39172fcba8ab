'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { AgreementLine } from '../../../_judge/agreement-line';
import { judgeBundleHere } from '../../../_judge/judge-here';
import type { JudgedBundle } from '../../../_judge/judge-messages';
import { shortDigest } from '../../../_judge/short-digest';
import { useApi } from '../../../_trpc/client';
import { Button } from '../../../_ui/button';
import type { Proposal } from './proposal';

/**
 * Computes both verdicts of a proposal again in the reader's own browser, from the inputs in its evidence, and compares
 * them with the stored ones to the last bit; the evidence itself must have the digest that the page shows.
 */
export function RecomputeEvidence({ proposal }: { proposal: Proposal }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const recompute = useMutation({
    mutationFn: async () => {
      const { json } = await queryClient.fetchQuery(api.proposals.bundle.queryOptions({ id: proposal.id }));
      return judgeBundleHere(json);
    },
  });
  return (
    <div className="panel flex min-h-9 flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 py-1">
      {recompute.data ? (
        <Comparison judged={recompute.data} digest={proposal.evidenceDigest} />
      ) : (
        <AgreementLine agreement="unchecked" title="Not recomputed here">
          {recompute.error?.message ?? 'Your browser can compute both verdicts from the evidence.'}
        </AgreementLine>
      )}
      <Button tone="quiet" size="small" busy={recompute.isPending} onClick={() => recompute.mutate()}>
        {!recompute.isPending && <RotateCw aria-hidden className="size-3.5" />}
        Recompute here
      </Button>
    </div>
  );
}

function Comparison({ judged, digest }: { judged: JudgedBundle; digest: string }) {
  if (judged.digest !== digest)
    return (
      <AgreementLine agreement="differs" title="Other evidence">
        The bundle has the digest {shortDigest(judged.digest)}, this page shows {shortDigest(digest)}.
      </AgreementLine>
    );
  const [different] = judged.reports.filter(({ stored, here }) => stored !== here);
  if (!different)
    return (
      <AgreementLine agreement="agrees" title="Same bytes here">
        both verdicts, and the evidence has the digest shown
      </AgreementLine>
    );
  const { difference } = different;
  return (
    <AgreementLine agreement="differs" title="Differs from the stored verdict">
      {difference
        ? `${difference.path}: stored ${String(difference.expected)}, here ${String(difference.found)}`
        : `${different.side}: stored ${shortDigest(different.stored)}, here ${shortDigest(different.here)}`}
    </AgreementLine>
  );
}
