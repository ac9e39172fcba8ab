'use client';

import { useQuery } from '@tanstack/react-query';
import { Layers, Scale } from 'lucide-react';
import Link from 'next/link';
import { useApi } from '../../../_trpc/client';
import { buttonStyle } from '../../../_ui/button';
import { PageHeading } from '../../../_ui/page-heading';
import { ApiKeys } from './api-keys/api-keys';
import { Approvals } from './approvals';
import { AuditTrail } from './audit-trail';
import { ChainRoles } from './chain-roles';
import { Members } from './members';
import { MyEmail } from './notifications/my-email';
import { Webhooks } from './notifications/webhooks';

export function WorkspacePage({ slug }: { slug: string }) {
  const api = useApi();
  const { data: me } = useQuery(api.session.me.queryOptions());
  const { data: markets } = useQuery(api.markets.list.queryOptions());
  const name =
    me?.memberships.find(({ workspaceSlug }) => workspaceSlug === slug)?.workspaceName ??
    markets?.find(({ workspaceSlug }) => workspaceSlug === slug)?.workspaceName ??
    slug;
  const admin = me?.memberships.some(({ workspaceSlug, role }) => workspaceSlug === slug && role === 'admin') ?? false;
  return (
    <>
      <PageHeading
        title={name}
        trail={[{ href: '/', text: 'Markets' }]}
        lead="Who may do what in this workspace, and what was done."
        actions={
          <>
            <Link href={`/workspaces/${slug}/bulk`} className={buttonStyle()}>
              <Layers aria-hidden className="size-4" />
              Change several markets
            </Link>
            <Link href={`/workspaces/${slug}/policy`} className={buttonStyle()}>
              <Scale aria-hidden className="size-4" />
              Policy
            </Link>
          </>
        }
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)]">
        <div className="grid min-w-0 content-start gap-4">
          <Members slug={slug} admin={admin} />
          <ChainRoles slug={slug} />
          <Approvals slug={slug} admin={admin} />
          {me?.address && <MyEmail slug={slug} />}
        </div>
        <AuditTrail slug={slug} />
      </div>
      {admin && (
        <div className="mt-4 grid gap-4">
          <Webhooks slug={slug} />
          <ApiKeys slug={slug} />
        </div>
      )}
    </>
  );
}
