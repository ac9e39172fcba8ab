import { Check, Circle } from 'lucide-react';
import { Address, shortAddress } from '../../../_ui/address';
import { Notice } from '../../../_ui/notice';
import { Timestamp } from '../../../_ui/timestamp';

import { countOf, type Proposal } from './proposal';

interface SignaturesProps {
  proposal: Proposal;
  safe: NonNullable<Proposal['safe']>;
  mine: string | null;
}

/** Owners of the Safe and who of them has signed. */
export function Signatures({ proposal, safe, mine }: SignaturesProps) {
  const { signatures, nested } = proposal;
  if (safe.state === 'unreachable')
    return (
      <Notice tone="warn" title="The Safe could not be read" className="mt-3">
        {safe.reason}
      </Notice>
    );
  const approved = new Set(safe.approved);
  const count = safe.owners.filter((one) => approved.has(one) || signatures.some(({ owner }) => owner === one)).length;
  return (
    <section aria-label="Signatures" className="mt-3 border-t border-line pt-3">
      <p className="mb-1.5 text-xs text-ink-faint">
        <span className="numbers text-sm font-medium text-ink">
          {count} of {safe.threshold}
        </span>{' '}
        signatures, {safe.owners.length} owners
      </p>
      <ul className="space-y-1">
        {safe.owners.map((owner) => (
          <Owner key={owner} owner={owner} mine={mine} signatures={signatures} approved={approved.has(owner)} />
        ))}
      </ul>
      {nested
        .filter(({ approved }) => !approved)
        .map((one) => (
          <div key={one.safe} className="mt-3">
            <p className="mb-1.5 text-xs text-ink-faint">
              {shortAddress(one.safe)}, an owner of {shortAddress(one.parent)}, is a Safe itself:{' '}
              <span className="numbers font-medium text-ink">
                {countOf(one)} of {one.threshold}
              </span>{' '}
              signatures for its approval
            </p>
            <ul className="space-y-1">
              {one.owners.map((owner) => (
                <Owner
                  key={owner}
                  owner={owner}
                  mine={mine}
                  signatures={one.signatures}
                  approved={one.approvals.includes(owner)}
                />
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}

interface OwnerProps {
  owner: string;
  mine: string | null;
  signatures: Proposal['signatures'];
  /** on chain, which counts like a signature */
  approved: boolean;
}

function Owner({ owner, mine, signatures, approved }: OwnerProps) {
  const at = signatures.find((one) => one.owner === owner)?.signedAt;
  const counts = at !== undefined || approved;
  return (
    <li className="flex flex-wrap items-center gap-x-2 text-xs">
      {counts ? (
        <Check aria-hidden className="size-4 text-pass" />
      ) : (
        <Circle aria-hidden className="size-4 text-ink-faint" />
      )}
      <Address address={owner} />
      {owner === mine && <span className="rounded-sm bg-accent-soft px-1 text-accent">you</span>}
      <span className="ml-auto text-ink-muted">
        {at ? <Timestamp date={at} /> : approved ? 'approved on chain' : 'not signed'}
      </span>
    </li>
  );
}
