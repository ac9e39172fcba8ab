'use client';

import { ExternalLink } from 'lucide-react';
import { createContext, type ReactNode, use } from 'react';
import { classNames } from './class-names';
import { CopyButton } from './copy-button';

interface AddressProps {
  address: string;
  /** what the address is, read out and shown before it */
  name?: string;
  copy?: boolean;
  className?: string;
}

/** What stands beside an address as its name; nothing where the chain has none. */
export const AddressName = createContext<(address: string) => ReactNode>(() => null);

/** Address of the chain's block explorer; null where none is known. */
export const Explorer = createContext<string | null>(null);

export const shortAddress = (address: string) => `${address.slice(0, 6)}…${address.slice(-4)}`;

/** An address, or the hash of a transaction: shortened, whole on hover, to be copied, and looked up where there is an explorer. */
export function Address({ address, name, copy = true, className }: AddressProps) {
  const explorer = use(Explorer);
  const nameOf = use(AddressName);
  const kind = address.length === 42 ? 'address' : 'tx';
  return (
    <span className={classNames('inline-flex items-center gap-1 whitespace-nowrap', className)}>
      {name && <span>{name}</span>}
      {kind === 'address' && nameOf(address)}
      <code className="font-mono text-xs" title={address}>
        {shortAddress(address)}
      </code>
      {copy && <CopyButton text={address} label={name ?? 'address'} />}
      {copy && explorer && (
        <a
          href={`${explorer}/${kind}/${address}`}
          target="_blank"
          rel="noreferrer"
          aria-label={`${name ?? shortAddress(address)} in the block explorer`}
          className="text-ink-faint hover:text-ink print:hidden"
        >
          <ExternalLink aria-hidden className="size-3.5" />
        </a>
      )}
    </span>
  );
}
