'use client';

import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { useApi } from '../../../_trpc/client';
import { Address } from '../../../_ui/address';
import { buttonStyle } from '../../../_ui/button';
import { Failure } from '../../../_ui/failure';
import { PageHeading } from '../../../_ui/page-heading';
import { Panel } from '../../../_ui/panel';
import { ChecksTable } from '../../../_verdict/checks-table';
import { PolicyNote } from '../../../_verdict/policy-note';
import { AtBlockPanel } from './at-block-panel';
import { AutonomyPanel } from './autonomy-panel';
import { DriftNotice } from './drift-notice';
import { GovernancePanel } from './governance-panel';
import { HistoryTable } from './history-table';
import { LiveStrip } from './live-strip';
import { LoopMargins } from './loop-margins';
import { MarketSkeleton } from './market-skeleton';
import type { MarketDetail } from './market-detail';
import { OpenProposals } from './open-proposals';
import { ParametersTable } from './parameters-table';
import { PlantTable } from './plant-table';
import { SafePanel } from './safe-panel';
import { VerdictPanel } from './verdict-panel';

/** What is in force, how far is it from trouble? */
export function MarketPage({ slug }: { slug: string }) {
  const market = useQuery(useApi().markets.get.queryOptions({ slug }));
  if (market.isPending) return <MarketSkeleton />;
  if (market.isError)
    return (
      <>
        <PageHeading title="Market" trail={[{ href: '/', text: 'Markets' }]} />
        <Failure title="The market could not be read" error={market.error} retry={() => void market.refetch()} />
      </>
    );
  return <Loaded market={market.data} />;
}

function Loaded({ market }: { market: MarketDetail }) {
  return (
    <>
      <PageHeading
        title={market.name}
        trail={[{ href: '/', text: 'Markets' }]}
        lead={
          <span className="flex flex-wrap items-center gap-x-4 text-xs">
            <Link href={`/workspaces/${market.workspaceSlug}`} className="rounded-sm hover:text-ink hover:underline">
              {market.workspaceName}
            </Link>
            <Address address={market.contractAddress} name="Market contract" />
            <span className="numbers">Chain {market.chainId}</span>
            <span className="numbers">Configuration {market.configuration.version}</span>
          </span>
        }
        actions={
          <Link href={`/markets/${market.slug}/tune`} className={buttonStyle({ tone: 'primary' })}>
            <SlidersHorizontal aria-hidden className="size-4" />
            Tune
          </Link>
        }
      />
      <div className="grid gap-4">
        <DriftNotice parameters={market.parameters} />
        <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)]">
          <VerdictPanel market={market} />
          <LoopMargins checks={market.report.checks} />
        </div>
        <LiveStrip live={market.live} />
        <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="grid min-w-0 content-start gap-4">
            <Panel title="Parameters" flush note="As stored here, beside what the chain says now">
              <ParametersTable market={market} />
            </Panel>
            <Panel
              title="Checks"
              flush
              note={<PolicyNote workspaceSlug={market.workspaceSlug} version={market.policy.version} />}
            >
              <ChecksTable caption="Stability checks" checks={market.report.checks} file={`${market.slug}-checks`} />
            </Panel>
            <AtBlockPanel market={market} />
          </div>
          <div className="grid min-w-0 content-start gap-4">
            <OpenProposals proposals={market.openProposals} />
            <AutonomyPanel market={market} />
            {market.governance.kind !== 'safe' && <GovernancePanel governance={market.governance} />}
            {(market.governance.kind === 'safe' || market.governance.kind === 'timelock') && (
              <SafePanel safe={market.safe} />
            )}
            <HistoryTable market={market} />
            <PlantTable market={market} />
          </div>
        </div>
      </div>
    </>
  );
}
