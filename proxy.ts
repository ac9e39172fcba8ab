import { NextResponse, type NextRequest } from 'next/server';
import { environment } from './server/adapters/environment';

/**
 * One policy per request. Scripts run only with the request's nonce (and what those load); nothing leaves for another
 * origin, and no page is framed but those for Safe's own interface, which know no session. `style-src-attr` allows inline style attributes because bar lengths, slider positions and
 * chart tooltips are numbers written as styles; no script can come in that way. `worker-src blob:` is for the
 * bundler's worker bootstrap.
 */
function contentSecurityPolicy(nonce: string, framedBy: readonly string[]): string {
  const development = process.env.NODE_ENV === 'development';
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    // The development server injects style elements without a nonce.
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'${relay()}${development ? ' ws:' : ''}`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors ${framedBy.join(' ') || `'none'`}`,
  ].join('; ');
}

/** Where wallets on other devices are reached, when the operator offers that; parsed, never copied into the header. */
function relay(): string {
  const { WALLETCONNECT_PROJECT_ID: project, WALLETCONNECT_RELAY_URL: url } = process.env;
  return project ? ` ${new URL(url || 'wss://relay.walletconnect.org').origin}` : '';
}

/** Pages for Safe's own interface, which knows no session. */
const isForSafe = ({ pathname }: URL): boolean => /^\/safe-app(\/|$)/.test(pathname);

export function proxy(request: NextRequest) {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const isFramed = isForSafe(request.nextUrl);
  const framedBy = isFramed ? environment().SAFE_APP_ORIGINS : [];
  const policy = contentSecurityPolicy(nonce, framedBy);
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.set('x-nonce', nonce);
  // What another site may frame is rendered for nobody in particular.
  if (isFramed) headers.delete('cookie');
  const response = NextResponse.next({ request: { headers } });
  const security = {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  };
  // The older header knows no list of sites.
  if (framedBy.length === 0) response.headers.set('X-Frame-Options', 'DENY');
  for (const [name, value] of Object.entries(security)) response.headers.set(name, value);
  if (request.nextUrl.protocol === 'https:')
    response.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  return response;
}

export const config = { matcher: ['/((?!_next/static|_next/image|icon.svg|robots.txt).*)'] };
