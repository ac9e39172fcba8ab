import type { ReactNode } from 'react';
import { glossaryEntry, type GlossaryKey } from '@/server/domain/glossary';
import { classNames } from './class-names';
import { Explained } from './explained';

interface TermProps {
  name: GlossaryKey;
  /** the words in the text; the term itself when absent */
  children?: ReactNode;
  className?: string;
}

/** A term of the glossary in a text: dotted underline, its definition when pointed at, focused or tapped. */
export function Term({ name, children, className }: TermProps) {
  const { term, plain, precise } = glossaryEntry(name);
  return (
    <Explained
      className={classNames('underline decoration-dotted decoration-ink-faint underline-offset-3', className)}
      explanation={
        <>
          <span className="mb-1 block font-semibold first-letter:uppercase">{term}</span>
          <span className="block">{plain}</span>
          <span className="mt-1 block text-ink-muted">{precise}</span>
        </>
      }
    >
      {children ?? term}
    </Explained>
  );
}
