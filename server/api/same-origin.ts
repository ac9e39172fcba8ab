/**
 * Whether a page of this application sent the request. Origin is compared with the configured one, not with Host: a
 * rebound host name would make those two agree.
 */
export function isSameOrigin(request: Request, origin: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  return request.headers.get('origin') === origin && (site === null || site === 'same-origin');
}
