import type { VenueFacts } from '../venue-facts';
import { callText } from './call-text';
import { table } from './table';
import { checksText } from './verdict-text';

/** A plan in a venue's dialect: what changes, ids, every call decoded, checks, and the transactions to send. */
export function venueText(facts: VenueFacts): string {
  const { venue, title, summary, sentences, executor, identity, call, steps, checks } = facts;
  const ids = Object.entries(identity as Readonly<Record<string, string | null>>);
  return [
    `PLAN FOR ${venue.toUpperCase()}  ${title}`,
    summary,
    '',
    ...sentences,
    '',
    table([['executor', executor], ...ids.map(([name, value]) => [name, value ?? 'none'])]),
    '',
    callText(call),
    '',
    checksText(checks),
    ...steps.flatMap(({ name, to, data }) => ['', `${name}: to ${to}`, data]),
  ].join('\n');
}
