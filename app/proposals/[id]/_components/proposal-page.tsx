'use client';

import { useQuery } from '@tanstack/react-query';
import { type SafeApp, useSafeApp } from '../../../_safe-app/use-safe-app';
import { useApi } from '../../../_trpc/client';
import { AutonomyTable } from '../../../_autonomy/autonomy-table';
import { Address } from '../../../_ui/address';
import { Failure } from '../../../_ui/failure';
import { Notice } from '../../../_ui/notice';
import { PageHeading } from '../../../_ui/page-heading';
import { Panel } from '../../../_ui/panel';
import { Timestamp } from '../../../_ui/timestamp';
import { ChecksTable } from '../../../_verdict/checks-table';
import { VerdictStrip } from '../../../_verdict/verdict-strip';
import { policyCriticalShock } from '../../../_verdict/policy-critical-shock';
import { PolicyNote } from '../../../_verdict/policy-note';
import { isWaiting } from '../../_components/is-waiting';
import { ProposalStateBadge } from '../../_components/proposal-state-badge';
import { ActionPanel } from './action-panel';
import { ChangesTable } from './changes-table';
import { CopyMarkdown } from './copy-markdown';
import { DecodedCalls } from './decoded-calls';
import { EffectsPanel } from './effects-panel';
import { EvidencePanel } from './evidence-panel';
import { ExecutionNotice } from './execution-notice';
import { InShort } from './in-short';
import { OtherVerdicts } from './other-verdicts';
import { OverrideCheck } from './override-check';
import { OverrideNotices } from './override-notices';
import type { Proposal } from './proposal';
import { presentVerdict, isJudgedUnderOlderPolicy } from './present-verdict';
import { ProposalSkeleton } from './proposal-skeleton';
import { RecomputeEvidence } from './recompute-evidence';
import { ReviewPanel } from './review/review-panel';
import { SafeAppPanel } from './safe-app-panel';
import { SignerSheet } from './signer-sheet';
import { StewardPanel } from './steward-panel';
import { StressSummary } from './stress-summary';
import { VotePanel } from './vote-panel';

const POLL_MILLISECONDS = 5000;

const EXECUTOR = {
  safe: 'What the Safe will do',
  timelock: 'What the timelock will do',
  governor: 'What the governor will do',
  compound: 'What the governor will do',
  steward: 'What the stewards’ contract will do',
} as const;

const passing = (checks: readonly { readonly state: string }[]) =>
  `${checks.filter(({ state }) => state === 'pass').length} of ${checks.length} checks pass`;

const DECODED = 'Every level of the bytes, decoded here by the contracts’ own interfaces';

/** What changes, is it safe, what do I do? */
export function ProposalPage({ id }: { id: string }) {
  const safeApp = useSafeApp();
  const proposal = useQuery({
    ...useApi().proposals.get.queryOptions({ id, account: safeApp?.safe ?? null }),
    // Others sign in other browsers; an open proposal is looked at again.
    refetchInterval: ({ state }) => (state.data && isWaiting(state.data) ? POLL_MILLISECONDS : false),
  });
  if (proposal.isPending) return <ProposalSkeleton />;
  if (proposal.isError)
    return (
      <>
        <PageHeading title="Proposal" trail={[{ href: '/proposals', text: 'Proposals' }]} />
        <Failure title="The proposal could not be read" error={proposal.error} retry={() => void proposal.refetch()} />
      </>
    );
  return <Loaded proposal={proposal.data} safeApp={safeApp} />;
}

function Loaded({ proposal, safeApp }: { proposal: Proposal; safeApp: SafeApp | null }) {
  const { verdict, autonomy } = proposal;
  return (
    <>
      <PageHeading
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>
              <span className="numbers mr-2 font-normal text-ink-faint">#{proposal.number}</span>
              {proposal.title}
            </span>
            <ProposalStateBadge state={proposal.state} venue={proposal.venue} />
          </span>
        }
        trail={[
          { href: '/proposals', text: 'Proposals' },
          { href: `/markets/${proposal.marketSlug}`, text: proposal.marketName },
        ]}
        lead={proposal.sentence}
      />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_27rem]">
        <div className="grid min-w-0 content-start gap-4">
          <VerdictStrip
            current={presentVerdict(proposal, verdict.before)}
            proposed={presentVerdict(proposal, verdict.after)}
            limit={policyCriticalShock(verdict.after.checks)}
          />
          <OtherVerdicts verdict={verdict} />
          {isJudgedUnderOlderPolicy(proposal) && (
            <Notice tone="warn" title={`Judged under version ${verdict.policyVersion} of the policy`}>
              Version {verdict.policyInForce} is in force now, so the verdict is stale. A steward proposes the change
              again to have it judged anew.
            </Notice>
          )}
          <RecomputeEvidence proposal={proposal} />
          <ExecutionNotice proposal={proposal} />
          <Panel
            title="What changes"
            flush
            note={`${proposal.rows.length} ${proposal.rows.length === 1 ? 'parameter' : 'parameters'} of ${proposal.marketName}`}
          >
            <ChangesTable proposal={proposal} />
          </Panel>
          <InShort proposal={proposal} />
        </div>
        <div className="grid content-start gap-4 xl:row-span-2">
          {safeApp ? <SafeAppPanel proposal={proposal} safeApp={safeApp} /> : <ActionPanel proposal={proposal} />}
          {proposal.vote && <VotePanel vote={proposal.vote} />}
          {proposal.steward && <StewardPanel chainId={proposal.chainId} steward={proposal.steward} />}
          <SignerSheet proposal={proposal} />
          <EvidencePanel proposal={proposal} />
        </div>
        <div className="grid min-w-0 content-start gap-4">
          <Panel title="Reason given" actions={<CopyMarkdown proposal={proposal} />}>
            <p className="max-w-[80ch] text-sm whitespace-pre-wrap">{proposal.summary}</p>
            <p className="mt-3 text-xs text-ink-faint">
              {proposal.draftedBy && (
                <>
                  Drafted by <Address address={proposal.draftedBy} />, sponsored by{' '}
                  <Address address={proposal.createdBy} /> ·{' '}
                </>
              )}
              Created <Timestamp date={proposal.createdAt} />
              {proposal.deadline && (
                <>
                  {' '}
                  · must execute before <Timestamp date={proposal.deadline} />
                </>
              )}
            </p>
          </Panel>
          <Panel
            title="Checks before signing"
            flush
            note={<PolicyNote workspaceSlug={proposal.workspaceSlug} version={verdict.policyVersion} />}
          >
            {proposal.blocking.length > 0 && (
              <Notice tone="fail" title="Signing is blocked" className="m-4">
                {proposal.blocking.join(', ')}
                <OverrideCheck proposal={proposal} />
              </Notice>
            )}
            <OverrideNotices proposal={proposal} />
            <details open={proposal.checks.some(({ state }) => state !== 'pass')}>
              <summary className="px-4 py-3 text-sm text-ink-muted">{passing(proposal.checks)}</summary>
              <ChecksTable
                caption="Checks before signing"
                checks={proposal.checks}
                file={`proposal-${proposal.number}-checks`}
              />
            </details>
          </Panel>
          <ReviewPanel proposal={proposal} />
          <StressSummary stress={proposal.stress} />
          {autonomy && (
            <Panel
              title="Autonomous mode"
              flush
              note="The thresholds and limits within which the controller may act alone"
            >
              <AutonomyTable
                caption="Autonomous mode, in force and proposed"
                configuration={autonomy.after}
                before={autonomy.before}
                file={`proposal-${proposal.number}-autonomy`}
              />
            </Panel>
          )}
          <Panel title="Stability of the proposed set" flush>
            <details open={verdict.after.state !== 'pass'}>
              <summary className="px-4 py-3 text-sm text-ink-muted">{passing(verdict.after.checks)}</summary>
              <ChecksTable
                caption="Stability checks of the proposed set"
                checks={verdict.after.checks}
                file={`proposal-${proposal.number}-stability`}
              />
            </details>
          </Panel>
          <Panel title={EXECUTOR[proposal.venue]} note={DECODED}>
            <DecodedCalls calls={[proposal.call]} />
          </Panel>
          <EffectsPanel proposal={proposal} />
        </div>
      </div>
    </>
  );
}
