'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RouterOutputs } from '@/server/api';
import { useApi } from '../../../_trpc/client';
import { Address } from '../../../_ui/address';
import { Button } from '../../../_ui/button';
import { DataTable, type Column } from '../../../_ui/data-table';
import { Empty } from '../../../_ui/empty';
import { Failure } from '../../../_ui/failure';
import { Notice } from '../../../_ui/notice';
import { Panel } from '../../../_ui/panel';
import { SkeletonRows } from '../../../_ui/skeleton';
import { Timestamp } from '../../../_ui/timestamp';
import { GrantRole } from './grant-role';

type Row = RouterOutputs['members']['list'][number];

export function Members({ slug, admin }: { slug: string; admin: boolean }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const members = useQuery(api.members.list.queryOptions({ workspaceSlug: slug }));
  const revoke = useMutation(api.members.revoke.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }));
  const columns: readonly Column<Row>[] = [
    {
      key: 'address',
      header: 'Member',
      primary: true,
      value: ({ address }) => address,
      cell: ({ address }) => <Address address={address} />,
    },
    { key: 'role', header: 'Role', value: ({ role }) => role },
    {
      key: 'since',
      header: 'Granted',
      value: ({ grantedAt }) => grantedAt.toISOString(),
      cell: ({ grantedAt }) => <Timestamp date={grantedAt} />,
      className: 'text-xs text-ink-muted',
    },
    ...(admin
      ? [
          {
            key: 'revoke',
            header: 'Change',
            align: 'right' as const,
            value: () => null,
            cell: ({ address, role }: Row) => (
              <Button
                tone="quiet"
                size="small"
                aria-label={`Revoke ${role} of ${address}`}
                busy={revoke.isPending && revoke.variables.address === address && revoke.variables.role === role}
                onClick={() => revoke.mutate({ workspaceSlug: slug, address, role })}
              >
                Revoke
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Panel title="Members" flush>
      {members.isPending && <SkeletonRows rows={4} label="members" />}
      {members.isError && (
        <Failure title="The members could not be read" error={members.error} retry={() => void members.refetch()} />
      )}
      {revoke.isError && (
        <Notice tone="fail" role="alert" title="Not revoked" className="m-4">
          {revoke.error.message}
        </Notice>
      )}
      {members.data?.length === 0 && (
        <Empty title="Nobody has a role yet">The first admin is granted by the command “homeostat admin grant”.</Empty>
      )}
      {members.data && members.data.length > 0 && (
        <DataTable
          caption="Members"
          columns={columns}
          rows={members.data}
          rowKey={({ address, role }) => `${address} ${role}`}
          file={`${slug}-members`}
        />
      )}
      {admin && <GrantRole slug={slug} />}
    </Panel>
  );
}
