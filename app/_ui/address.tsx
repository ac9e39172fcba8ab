import { classNames } from './class-names';
import { CopyButton } from './copy-button';

interface AddressProps {
  address: string;
  /** what the address is, read out and shown before it */
  name?: string;
  copy?: boolean;
  className?: string;
}

export const shortAddress = (address: string) => `${address.slice(0, 6)}…${address.slice(-4)}`;

/** Shortened, whole on hover, with a copy button. */
export function Address({ address, name, copy = true, className }: AddressProps) {
  return (
    <span className={classNames('inline-flex items-center gap-1 whitespace-nowrap', className)}>
      {name && <span>{name}</span>}
      <code className="font-mono text-xs" title={address}>
        {shortAddress(address)}
      </code>
      {copy && <CopyButton text={address} label={name ?? 'address'} />}
    </span>
  );
}
