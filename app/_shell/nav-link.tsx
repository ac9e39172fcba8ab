'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { classNames } from '../_ui/class-names';

/** `also`: paths below this one belong to the link too. */
export function NavLink({ href, also = href, children }: { href: string; also?: string; children: ReactNode }) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${also}/`);
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className={classNames(
        '-mb-px flex items-center border-b-2 px-1.5 text-sm focus-visible:-outline-offset-2 md:px-3',
        here ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-muted hover:text-ink',
      )}
    >
      {children}
    </Link>
  );
}
