import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import { application } from '@/server/services/application';
import { proposalEvents, type ProposalEvent } from '@/server/services/proposals/events';
import { findWorkspace } from '@/server/services/workspaces/find';
import { ServiceError } from '@/server/services/errors';

const PATH = '/feed/proposals.atom';

/** What happens to proposals as an Atom feed (RFC 4287): of all workspaces, or of one (`?workspace=slug`). */
export async function serveFeed(request: Request): Promise<Response> {
  const { database, origin } = await application();
  const slug = new URL(request.url).searchParams.get('workspace');
  try {
    const workspace = slug === null ? null : await findWorkspace(database, slug);
    const events = await proposalEvents(database, workspace?.slug ?? null);
    return answer(request, atom(events, origin, workspace));
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== 'not-found') throw error;
    return new Response(error.message, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }
}

/** The same events give the same bytes, so that a reader who has them is told so. */
export function atom(
  events: readonly ProposalEvent[],
  origin: string,
  workspace: { readonly slug: string; readonly name: string } | null,
): string {
  const self = `${origin}${PATH}${workspace ? `?workspace=${workspace.slug}` : ''}`;
  const feed = new Feed({
    id: self,
    title: printable(`Proposals${workspace ? ` of ${workspace.name}` : ''} · Homeostat`),
    link: `${origin}/proposals`,
    feedLinks: { atom: self },
    copyright: '',
    generator: 'Homeostat',
    updated: events[0]?.at ?? new Date(0),
  });
  for (const { key, at, proposal, what } of events)
    feed.addItem({
      id: `urn:homeostat:audit:${key}`,
      title: printable(`#${proposal.number} ${proposal.title}: ${what}`),
      link: `${origin}/proposals/${proposal.id}`,
      date: at,
      published: at,
      author: [{ name: printable(proposal.workspace) }],
    });
  return feed.atom1();
}

/** Characters that XML can't hold at all, however they are written, are left out. */
const printable = (text: string) =>
  [...text].filter((one) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(one)).join('');

function answer(request: Request, body: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
  const headers = { etag, 'cache-control': 'no-cache', 'content-type': 'application/atom+xml; charset=utf-8' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}
