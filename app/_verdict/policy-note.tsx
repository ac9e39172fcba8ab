import Link from 'next/link';

/** Under which policy something was judged, with the way there. */
export function PolicyNote({ workspaceSlug, version }: { workspaceSlug: string; version: number }) {
  return (
    <Link
      href={`/workspaces/${workspaceSlug}/policy#version-${version}`}
      className="rounded-sm underline decoration-line-strong hover:text-ink"
    >
      Policy version {version}
    </Link>
  );
}
