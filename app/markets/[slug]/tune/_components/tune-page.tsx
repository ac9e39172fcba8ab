'use client';

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../../_trpc/client';
import { Failure } from '../../../../_ui/failure';
import { PageHeading } from '../../../../_ui/page-heading';
import { Tuner } from './tuner';
import { TuneSkeleton } from './tune-skeleton';

/** What does this knob do? */
export function TunePage({ slug }: { slug: string }) {
  const api = useApi();
  const market = useQuery(api.markets.get.queryOptions({ slug }));
  const workspaceSlug = market.data?.workspaceSlug ?? '';
  const policy = useQuery({ ...api.policies.current.queryOptions({ workspaceSlug }), enabled: workspaceSlug !== '' });
  const failed = market.isError ? market : policy.isError ? policy : null;
  if (failed)
    return (
      <>
        <PageHeading title="Tune" trail={[{ href: '/', text: 'Markets' }]} />
        <Failure
          title="The market could not be read"
          error={failed.error ?? { message: '' }}
          retry={() => void failed.refetch()}
        />
      </>
    );
  if (!market.data || !policy.data) return <TuneSkeleton />;
  return <Tuner key={`${slug} ${market.data.configuration.id}`} market={market.data} policy={policy.data.policy} />;
}
