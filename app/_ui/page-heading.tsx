import Link from 'next/link';
import type { ReactNode } from 'react';

interface PageHeadingProps {
  title: ReactNode;
  /** the pages above this one */
  trail?: readonly { href: string; text: string }[];
  lead?: ReactNode;
  actions?: ReactNode;
}

export function PageHeading({ title, trail = [], lead, actions }: PageHeadingProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-5 pb-4">
      <div className="min-w-0">
        {trail.length > 0 && (
          <nav aria-label="Breadcrumb" className="mb-1 flex gap-1.5 text-xs text-ink-faint">
            {trail.map(({ href, text }) => (
              <span key={href} className="flex gap-1.5">
                <Link href={href} className="hover:text-ink hover:underline">
                  {text}
                </Link>
                <span aria-hidden>/</span>
              </span>
            ))}
          </nav>
        )}
        <h1 className="text-lg font-semibold tracking-tight text-balance">{title}</h1>
        {lead && <p className="mt-1 max-w-[72ch] text-sm text-ink-muted">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
