import { CopyButton } from './copy-button';

/** A hash as a device shows it: whole, monospaced, in groups of four hexadecimal digits. */
export function HashGroups({ hash, label }: { hash: string; label: string }) {
  const groups = hash.slice(2).match(/.{1,4}/g) ?? [];
  return (
    <span className="inline-flex items-start gap-1">
      <code className="font-mono text-sm leading-6" aria-label={`${label} ${hash}`}>
        <span className="inline-flex flex-wrap gap-x-2">
          <span className="text-ink-faint">0x</span>
          {groups.map((group, index) => (
            <span key={index} className={index % 2 ? 'text-ink-muted' : ''}>
              {group}
            </span>
          ))}
        </span>
      </code>
      <CopyButton text={hash} label={label} />
    </span>
  );
}
