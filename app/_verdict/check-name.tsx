import { termOfCheck, type GlossaryKey } from '@/server/domain/glossary';
import { Term } from '../_ui/term';
import { checkTitle, checkWords } from './check-title';

/** A check's title; `explain` underlines the term in it. */
export function CheckName({ name, label, explain }: { name: string; label?: string; explain: GlossaryKey | null }) {
  const title = label ?? checkTitle(name);
  const words = checkWords(name);
  const at = title.toLowerCase().indexOf(words.toLowerCase());
  if (explain === null || at < 0) return <span>{title}</span>;
  return (
    <span>
      {title.slice(0, at)}
      <Term name={explain}>{title.slice(at, at + words.length)}</Term>
      {title.slice(at + words.length)}
    </span>
  );
}

/** The terms to underline in a list of checks: each where it stands first. */
export function firstTerms(names: readonly string[]): ReadonlyMap<string, GlossaryKey> {
  const seen = new Set<GlossaryKey>();
  return new Map(
    names.flatMap((name): [string, GlossaryKey][] => {
      const term = termOfCheck(name);
      if (term === null || seen.has(term)) return [];
      seen.add(term);
      return [[name, term]];
    }),
  );
}
