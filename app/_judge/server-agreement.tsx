'use client';

import { useQuery } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { RotateCw } from 'lucide-react';
import type { AppRouter, RouterOutputs } from '@/server/api';
import type { Market } from '@/server/domain/market';
import type { Policy } from '@/server/domain/stability/policy';
import { useApi } from '../_trpc/client';
import { Button } from '../_ui/button';
import { Term } from '../_ui/term';
import { useRested } from '../_ui/use-rested';
import type { ShownVerdict } from '../_verdict/verdict-card';
import { AgreementLine } from './agreement-line';
import { judgeHere } from './judge-here';
import type { Judged } from './judge-messages';
import { shortDigest } from './short-digest';

interface ServerAgreementProps {
  slug: string;
  /** changed parameters, by name */
  parameters: Readonly<Record<string, number>>;
  /** the market with them */
  proposed: Market;
  policy: Policy;
  /** what the page shows of it; null while it is computed */
  shown: ShownVerdict | null;
}

const REST_MILLISECONDS = 500;
const BUSY_RETRIES = 4;

const isBusy = (error: unknown) =>
  error instanceof TRPCClientError && (error as TRPCClientError<AppRouter>).data?.code === 'TOO_MANY_REQUESTS';

/**
 * The verdict shown, computed again in this browser and on the server once the sliders rest: equal only when both judged
 * the same inputs and made the same bytes of them, and the page shows what they made.
 */
export function ServerAgreement({ slug, parameters, proposed, policy, shown }: ServerAgreementProps) {
  const rested = useRested(proposed, REST_MILLISECONDS);
  const resting = rested === proposed;
  const here = useQuery({
    queryKey: ['judged here', rested, policy],
    queryFn: () => judgeHere(rested, policy),
    enabled: resting,
    staleTime: Infinity,
    retry: false,
  });
  const server = useQuery({
    ...useApi().markets.judge.queryOptions({ slug, parameters: { ...parameters } }),
    enabled: resting,
    retry: (failures, error) => isBusy(error) && failures < BUSY_RETRIES,
    retryDelay: 2_500,
  });
  const settled = resting && !here.isFetching && !server.isFetching;
  return (
    <div className="panel -mt-px flex min-h-9 items-center justify-between gap-3 px-3 py-1 sm:px-4">
      {!settled || !shown || !here.data || !server.data || here.isError || server.isError ? (
        <AgreementLine agreement="unchecked" title="Not yet checked">
          {settled && (here.error ?? server.error)?.message}
        </AgreementLine>
      ) : (
        <Answer here={here.data} server={server.data} shown={shown} />
      )}
      <Button
        tone="quiet"
        size="small"
        busy={here.isFetching || server.isFetching}
        onClick={() => void Promise.all([here.refetch(), server.refetch()])}
      >
        {!here.isFetching && !server.isFetching && <RotateCw aria-hidden className="size-3.5" />}
        Recompute here
      </Button>
    </div>
  );
}

interface AnswerProps {
  here: Judged;
  server: RouterOutputs['markets']['judge'];
  shown: ShownVerdict;
}

function Answer({ here, server, shown }: AnswerProps) {
  if (here.inputsDigest !== server.inputsDigest)
    return (
      <AgreementLine agreement="differs" title="Differs">
        The server judges other values: configuration {server.configurationVersion}, policy version{' '}
        {server.policyVersion}. Load the page again.
      </AgreementLine>
    );
  if (here.reportDigest !== server.reportDigest)
    return (
      <AgreementLine agreement="differs" title="Differs">
        This browser found {shortDigest(here.reportDigest)}, the server {shortDigest(server.reportDigest)}: trust
        neither.
      </AgreementLine>
    );
  // What is shown belongs to older values until the page's own analysis has caught up.
  if (JSON.stringify(here.verdict.checks) !== JSON.stringify(shown.checks))
    return <AgreementLine agreement="unchecked" title="Not yet checked" />;
  return (
    <AgreementLine agreement="agrees" title="Server agrees: same bytes">
      <span className="max-sm:hidden">
        <Term name="digest">digest</Term>{' '}
      </span>
      <code className="font-mono" title={here.reportDigest} data-digest={here.reportDigest}>
        {shortDigest(here.reportDigest)}
      </code>
    </AgreementLine>
  );
}
