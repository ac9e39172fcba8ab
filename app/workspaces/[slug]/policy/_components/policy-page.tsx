'use client';

import { useQuery } from '@tanstack/react-query';
import { PencilLine } from 'lucide-react';
import Link from 'next/link';
import { useApi } from '../../../../_trpc/client';
import { Button } from '../../../../_ui/button';
import { Empty } from '../../../../_ui/empty';
import { Failure } from '../../../../_ui/failure';
import { PageHeading } from '../../../../_ui/page-heading';
import { Panel } from '../../../../_ui/panel';
import { SkeletonRows } from '../../../../_ui/skeleton';
import { Term } from '../../../../_ui/term';
import { pointText } from './limit-text';
import { LimitsTable } from './limits-table';
import { PolicyHistory } from './policy-history';
import { PolicyWorkbench } from './policy-workbench';
import type { StoredPolicy } from './policy';
import { usePolicyDraft } from './use-policy-draft';

/** What is asked of every parameter set, and since when? */
export function PolicyPage({ slug }: { slug: string }) {
  const policies = useQuery(useApi().policies.list.queryOptions({ workspaceSlug: slug }));
  const edit = usePolicyDraft();
  const [inForce] = policies.data ?? [];
  return (
    <>
      <PageHeading
        title="Policy"
        trail={[
          { href: '/', text: 'Markets' },
          { href: `/workspaces/${slug}`, text: slug },
        ]}
        lead="What is asked of every parameter set of this workspace, before it may be signed. Anybody may try an edit; stewards put it in force."
        actions={
          inForce &&
          !edit.draft && (
            <Button tone="primary" onClick={() => edit.editFrom(inForce.policy.version)}>
              <PencilLine aria-hidden className="size-4" />
              Edit policy
            </Button>
          )
        }
      />
      {policies.isPending && (
        <Panel title="In force" flush>
          <SkeletonRows rows={9} label="policy" />
        </Panel>
      )}
      {policies.isError && (
        <Failure title="The policy could not be read" error={policies.error} retry={() => void policies.refetch()} />
      )}
      {policies.data && !inForce && (
        <Empty title="No policy is in force">Every verdict is “not run” until there is one.</Empty>
      )}
      {inForce && (
        <div className="grid gap-4">
          {edit.draft && (
            <PolicyWorkbench
              slug={slug}
              versions={policies.data ?? []}
              inForce={inForce}
              draft={edit.draft}
              edit={edit}
            />
          )}
          <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_30rem]">
            <InForce slug={slug} stored={inForce} />
            <PolicyHistory versions={policies.data ?? []} />
          </div>
        </div>
      )}
    </>
  );
}

function InForce({ slug, stored: { policy } }: { slug: string; stored: StoredPolicy }) {
  return (
    <Panel
      title={`In force: version ${policy.version}`}
      flush
      note={
        <Link href="/glossary" className="underline decoration-line-strong hover:text-ink">
          Glossary
        </Link>
      }
    >
      <div className="border-b border-line px-4 py-3">
        <p className="text-sm font-medium">
          <Term name="operatingPoint">Operating points</Term>
        </p>
        <ul className="numbers mt-1 flex flex-wrap gap-x-4 text-sm">
          {policy.operatingPoints.map((point) => (
            <li key={pointText(point)}>{pointText(point)}</li>
          ))}
        </ul>
        <p className="mt-1 text-xs text-ink-muted">
          Loops that are calm at rest may feed a fall once it is under way, so they are looked at in each of these
          situations; growth counts in all, margins where there is a shock.
        </p>
      </div>
      <LimitsTable policy={policy} file={`${slug}-policy-${policy.version}`} />
    </Panel>
  );
}
