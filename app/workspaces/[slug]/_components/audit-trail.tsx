'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../../_trpc/client';
import { Address } from '../../../_ui/address';
import { Button } from '../../../_ui/button';
import { Empty } from '../../../_ui/empty';
import { Failure } from '../../../_ui/failure';
import { Panel } from '../../../_ui/panel';
import { SkeletonRows } from '../../../_ui/skeleton';
import { Timestamp } from '../../../_ui/timestamp';
import { AuditChain } from './audit-chain';

const PAGE = 50;

/** What was done, by whom, newest first. */
export function AuditTrail({ slug }: { slug: string }) {
  const [before, setBefore] = useState<string | null>(null);
  const audit = useQuery(useApi().audit.list.queryOptions({ workspaceSlug: slug, before, limit: PAGE }));
  return (
    <Panel title="Audit trail" flush actions={<AuditChain slug={slug} />}>
      {audit.isPending && <SkeletonRows rows={6} label="audit trail" />}
      {audit.isError && (
        <Failure title="The audit trail could not be read" error={audit.error} retry={() => void audit.refetch()} />
      )}
      {audit.data?.entries.length === 0 && (
        <Empty title="Nothing was done yet">Every change in this workspace is listed here.</Empty>
      )}
      {audit.data && audit.data.entries.length > 0 && (
        <ol className="divide-y divide-line">
          {audit.data.entries.map(({ id, at, actor, action, subject, detail, hash }) => (
            <li key={id} className="px-4 py-2.5 text-sm">
              <div className="flex flex-wrap items-baseline gap-x-3">
                <code className="font-mono text-xs font-medium">{action}</code>
                {actor === 'system' ? (
                  <span className="text-xs text-ink-muted">system</span>
                ) : (
                  <Address address={actor} copy={false} />
                )}
                <span className="ml-auto text-xs text-ink-faint">
                  <Timestamp date={at} />
                </span>
              </div>
              <details>
                <summary className="truncate text-xs text-ink-faint">{subject}</summary>
                <p className="mt-1 font-mono text-xs text-ink-muted [overflow-wrap:anywhere]">
                  {hash ? `Hash ${hash}` : 'Written before entries were chained'}
                </p>
                <pre className="mt-1 max-w-full font-mono text-xs whitespace-pre-wrap text-ink-muted [overflow-wrap:anywhere]">
                  {JSON.stringify(detail, null, 2)}
                </pre>
              </details>
            </li>
          ))}
        </ol>
      )}
      {audit.data && (audit.data.next || before) && (
        <div className="flex justify-between border-t border-line p-2">
          <Button tone="quiet" size="small" disabled={!before} onClick={() => setBefore(null)}>
            Newest
          </Button>
          <Button tone="quiet" size="small" disabled={!audit.data.next} onClick={() => setBefore(audit.data.next)}>
            Older
          </Button>
        </div>
      )}
    </Panel>
  );
}
