'use client';

import { useQuery } from '@tanstack/react-query';
import { LogOut, UserRound, Users } from 'lucide-react';
import Link from 'next/link';
import { DropdownMenu } from 'radix-ui';
import { useApi } from '../_trpc/client';
import { Button } from '../_ui/button';
import { shortAddress } from '../_ui/address';
import { Skeleton } from '../_ui/skeleton';
import { useSignOut } from '../_wallet/use-sign-out';
import { useOverlay } from './use-overlay';

const itemStyle =
  'flex h-9 items-center gap-2 rounded-sm px-2 text-sm outline-none data-highlighted:bg-sunken cursor-pointer';

export function AccountMenu() {
  const { data: me, isPending } = useQuery(useApi().session.me.queryOptions());
  const openOverlay = useOverlay();
  const signOut = useSignOut();
  if (isPending) return <Skeleton className="h-8 w-20" />;
  if (!me?.address)
    return (
      <Button tone="primary" onClick={() => openOverlay('sign-in')}>
        Sign in
      </Button>
    );
  const local = me.localAccounts?.find(({ address }) => address === me.address);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button aria-label={`Account ${me.address}`}>
          <UserRound aria-hidden className="size-4" />
          <span className="hidden font-mono text-xs sm:inline">{shortAddress(me.address)}</span>
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          className="z-20 w-72 rounded border border-line bg-surface p-1 shadow-overlay"
        >
          <div className="border-b border-line px-2 pt-1 pb-2">
            <p className="font-mono text-xs [overflow-wrap:anywhere]">{me.address}</p>
            {local && <p className="mt-1 text-xs text-warn">Local test account: {local.label}</p>}
          </div>
          {me.memberships.map(({ workspaceSlug, workspaceName, role }) => (
            <DropdownMenu.Item key={`${workspaceSlug} ${role}`} asChild className={itemStyle}>
              <Link href={`/workspaces/${workspaceSlug}`}>
                <Users aria-hidden className="size-4 text-ink-faint" />
                {workspaceName}
                <span className="ml-auto text-xs text-ink-faint">{role}</span>
              </Link>
            </DropdownMenu.Item>
          ))}
          {me.memberships.length === 0 && (
            <p className="px-2 py-2 text-xs text-ink-muted">No role in any workspace: an admin can grant one.</p>
          )}
          <DropdownMenu.Item className={itemStyle} onSelect={() => void signOut()}>
            <LogOut aria-hidden className="size-4 text-ink-faint" />
            Sign out
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
