'use client';

import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useApi } from '../_trpc/client';
import { Button } from '../_ui/button';
import { AccountMenu } from './account-menu';
import { Keys } from './keys';
import { Logo } from './logo';
import { NavLink } from './nav-link';
import { useOverlay } from './use-overlay';
import { ThemeToggle } from './theme-toggle';

export function Header() {
  const { data: me } = useQuery(useApi().session.me.queryOptions());
  const openOverlay = useOverlay();
  // Safe's interface shows those pages: they have their own heading and no session.
  if (usePathname().startsWith('/safe-app')) return null;
  return (
    <header className="sticky top-0 z-10 border-b border-line bg-surface">
      <div className="mx-auto flex h-12 max-w-[90rem] items-center gap-1 px-3 md:gap-3 md:px-6">
        <Link
          href="/"
          aria-label="Homeostat, markets"
          className="flex items-center gap-2 rounded font-semibold tracking-tight"
        >
          <Logo />
          <span className="hidden sm:inline">Homeostat</span>
        </Link>
        <nav aria-label="Main" className="flex h-full items-stretch md:ml-3">
          <NavLink href="/" also="/markets">
            Markets
          </NavLink>
          <NavLink href="/stress">Stress</NavLink>
          <NavLink href="/proposals">Proposals</NavLink>
        </nav>
        <div className="ml-auto flex items-center gap-1 md:gap-2">
          {me?.chain.isLocal && (
            <span
              className="hidden rounded-sm border border-line px-1.5 py-0.5 text-xs text-ink-muted md:inline"
              title={`Chain ${me.chain.chainId}`}
            >
              {me.chain.name}
            </span>
          )}
          <Button
            tone="quiet"
            className="px-2 md:px-3"
            onClick={() => openOverlay('commands')}
            aria-label="Go to a page or action"
          >
            <Search aria-hidden className="size-4" />
            <span className="hidden lg:inline-flex">
              <Keys keys={['Ctrl', 'K']} />
            </span>
          </Button>
          {/* On a phone there is no room for it; the command palette has the themes too. */}
          <span className="hidden sm:contents">
            <ThemeToggle />
          </span>
          <AccountMenu />
        </div>
      </div>
    </header>
  );
}
