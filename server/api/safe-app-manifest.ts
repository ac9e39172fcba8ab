import { requireEnvironment } from '@/server/adapters/environment';

/** What Safe's interface reads before it adds the page as an app; public, so any site may read it. */
export function serveSafeAppManifest(): Response {
  const { origin } = new URL(requireEnvironment('NEXTAUTH_URL'));
  const icon = `${origin}/icon.svg`;
  return Response.json(
    {
      name: 'Homeostat',
      description: 'Parameter changes with their evidence: compare the hashes, then sign.',
      iconPath: icon,
      icons: [{ src: icon, sizes: 'any', type: 'image/svg+xml' }],
      start_url: `${origin}/safe-app`,
    },
    { headers: { 'access-control-allow-origin': '*' } },
  );
}
