'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RouterOutputs } from '@/server/api';
import { useApi } from '../../../../_trpc/client';
import { Button } from '../../../../_ui/button';
import { DataTable, type Column } from '../../../../_ui/data-table';
import { Empty } from '../../../../_ui/empty';
import { Failure } from '../../../../_ui/failure';
import { Notice } from '../../../../_ui/notice';
import { Panel } from '../../../../_ui/panel';
import { SkeletonRows } from '../../../../_ui/skeleton';
import { Timestamp } from '../../../../_ui/timestamp';
import { NewKey } from './new-key';

type Row = RouterOutputs['apiKeys']['list'][number];

/** Keys with which machines read this workspace, for its admins. */
export function ApiKeys({ slug }: { slug: string }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const keys = useQuery(api.apiKeys.list.queryOptions({ workspaceSlug: slug }));
  const revoke = useMutation(api.apiKeys.revoke.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }));
  const columns: readonly Column<Row>[] = [
    { key: 'name', header: 'Key', primary: true, value: ({ name }) => name },
    {
      key: 'handle',
      header: 'Begins with',
      value: ({ handle }) => `homeostat_${handle}`,
      cell: ({ handle }) => <code className="font-mono text-xs">homeostat_{handle.slice(0, 6)}…</code>,
    },
    { key: 'scopes', header: 'May read', value: ({ scopes }) => scopes.join(', ') },
    {
      key: 'used',
      header: 'Last used',
      value: ({ lastUsedAt }) => lastUsedAt?.toISOString() ?? '',
      cell: ({ lastUsedAt }) => (lastUsedAt ? <Timestamp date={lastUsedAt} /> : 'never'),
      className: 'text-xs text-ink-muted',
    },
    {
      key: 'until',
      header: 'Valid until',
      value: ({ expiresAt, revokedAt }) => (revokedAt ?? expiresAt)?.toISOString() ?? '',
      cell: ({ expiresAt, revokedAt }) =>
        revokedAt ? (
          <>
            revoked <Timestamp date={revokedAt} />
          </>
        ) : expiresAt ? (
          <Timestamp date={expiresAt} />
        ) : (
          'revoked'
        ),
      className: 'text-xs text-ink-muted',
    },
    {
      key: 'revoke',
      header: 'Change',
      align: 'right',
      value: () => null,
      cell: ({ id, name, revokedAt }) =>
        revokedAt ? null : (
          <Button
            tone="quiet"
            size="small"
            aria-label={`Revoke key ${name}`}
            busy={revoke.isPending && revoke.variables.id === id}
            onClick={() => revoke.mutate({ id })}
          >
            Revoke
          </Button>
        ),
    },
  ];
  return (
    <Panel
      title="API keys"
      flush
      note={
        <>
          Machines read this workspace under /api/v1;{' '}
          <a href="/api/v1/openapi.json" className="text-accent underline">
            its description
          </a>
        </>
      }
    >
      {keys.isPending && <SkeletonRows rows={2} label="API keys" />}
      {keys.isError && (
        <Failure title="The keys could not be read" error={keys.error} retry={() => void keys.refetch()} />
      )}
      {revoke.isError && (
        <Notice tone="fail" role="alert" title="Not revoked" className="m-4">
          {revoke.error.message}
        </Notice>
      )}
      {keys.data?.length === 0 && (
        <Empty title="No keys yet">A key reads what is published here, and changes nothing.</Empty>
      )}
      {keys.data && keys.data.length > 0 && (
        <DataTable
          caption="API keys"
          columns={columns}
          rows={keys.data}
          rowKey={({ id }) => id}
          file={`${slug}-api-keys`}
        />
      )}
      <NewKey slug={slug} />
    </Panel>
  );
}
