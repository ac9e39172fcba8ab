import { Check, Circle } from 'lucide-react';
import { Address } from '../../../_ui/address';
import { Notice } from '../../../_ui/notice';
import { Timestamp } from '../../../_ui/timestamp';
import type { Proposal } from './proposal';

/** Owners of the Safe and who of them has signed. */
export function Signatures({ proposal, mine }: { proposal: Proposal; mine: string | null }) {
  const { safe, signatures } = proposal;
  if (safe.state === 'unreachable')
    return (
      <Notice tone="warn" title="The Safe could not be read" className="mt-3">
        {safe.reason}
      </Notice>
    );
  const signedAt = new Map(signatures.map(({ owner, signedAt }) => [owner, signedAt]));
  return (
    <section aria-label="Signatures" className="mt-3 border-t border-line pt-3">
      <p className="mb-1.5 text-xs text-ink-faint">
        <span className="numbers text-sm font-medium text-ink">
          {signatures.length} of {safe.threshold}
        </span>{' '}
        signatures, {safe.owners.length} owners
      </p>
      <ul className="space-y-1">
        {safe.owners.map((owner) => {
          const at = signedAt.get(owner);
          return (
            <li key={owner} className="flex flex-wrap items-center gap-x-2 text-xs">
              {at ? (
                <Check aria-hidden className="size-4 text-pass" />
              ) : (
                <Circle aria-hidden className="size-4 text-ink-faint" />
              )}
              <Address address={owner} />
              {owner === mine && <span className="rounded-sm bg-accent-soft px-1 text-accent">you</span>}
              <span className="ml-auto text-ink-muted">{at ? <Timestamp date={at} /> : 'not signed'}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
