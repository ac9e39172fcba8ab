import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { CopyButton } from '../_ui/copy-button';
import { Panel } from '../_ui/panel';
import { useOrigin } from './use-origin';

/** For whoever opens the page by itself: it belongs into Safe's interface, and how it gets there. */
export function OpenInSafe({ origins }: { origins: readonly string[] }) {
  const origin = useOrigin();
  const proposal = /^\/safe-app(\/proposals\/.+)$/.exec(usePathname())?.[1];
  const address = `${origin}/safe-app`;
  if (origins.length === 0)
    return (
      <Panel title="Not offered here" className="mt-4">
        <p className="text-sm">Whoever runs this server lets no site show its pages (SAFE_APP_ORIGINS).</p>
      </Panel>
    );
  return (
    <Panel title="This page belongs into Safe’s interface" className="mt-4">
      <ol className="max-w-[72ch] list-decimal space-y-2 pl-5 text-sm">
        <li>
          Open your Safe at{' '}
          {origins.map((one, index) => (
            <span key={one}>
              {index > 0 && ' or '}
              <a href={one} className="text-accent hover:underline" rel="noreferrer" target="_blank">
                {one.replace(/^https?:\/\//, '')}
              </a>
            </span>
          ))}{' '}
          and go to Apps, My custom Apps.
        </li>
        <li>
          Add a custom Safe App with this address:{' '}
          <code className="font-mono text-xs [overflow-wrap:anywhere]">{address}</code>
          <CopyButton text={address} label="address of the Safe App" />
        </li>
        <li>Its proposals then show there, each with its evidence and its hashes, and one button hands it over.</li>
      </ol>
      {proposal && (
        <p className="mt-3 text-sm">
          <Link href={proposal} className="text-accent hover:underline">
            The proposal on its own page
          </Link>
        </p>
      )}
    </Panel>
  );
}
