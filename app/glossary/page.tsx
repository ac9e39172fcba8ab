import type { Metadata } from 'next';
import { GLOSSARY } from '@/server/domain/glossary';
import { PageHeading } from '../_ui/page-heading';

export const metadata: Metadata = { title: 'Glossary' };

/** What does this word mean? */
export default function Page() {
  return (
    <>
      <PageHeading
        title="Glossary"
        trail={[{ href: '/', text: 'Markets' }]}
        lead="The terms of the pages, each first in plain words, then precisely."
      />
      <dl className="panel divide-y divide-line">
        {GLOSSARY.map(({ key, term, plain, precise }) => (
          <div
            key={key}
            id={key}
            className="grid scroll-mt-16 gap-x-6 gap-y-1 px-4 py-3 target:bg-accent-soft md:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <dt className="text-sm font-semibold first-letter:uppercase">
              <a href={`#${key}`} className="rounded-sm hover:underline">
                {term.charAt(0).toUpperCase() + term.slice(1)}
              </a>
            </dt>
            <dd className="max-w-[80ch] text-sm">
              {plain}
              <span className="mt-0.5 block text-xs text-ink-muted">{precise}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
