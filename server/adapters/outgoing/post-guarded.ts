import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { DomainError } from '@/server/domain/errors';
import { isPublicAddress } from './public-address';
import { NotPublic, publicLookup, type Resolve } from './public-lookup';

const TIMEOUT_MS = 10_000;

export interface Outgoing {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Guard {
  /** lets it go to private networks, and without TLS */
  readonly allowPrivate: boolean;
}

/** Reads a webhook's URL; throws a `DomainError` that says what is wrong with it. */
export function parseWebhookUrl(text: string, { allowPrivate }: Guard): URL {
  const refuse = (why: string) => new DomainError('invalid-input', `url is refused: ${why}`, { field: 'url' });
  if (!URL.canParse(text)) throw refuse('not an address such as https://hooks.example.org/…');
  const url = new URL(text);
  const plain = url.protocol === 'http:' && allowPrivate;
  if (url.protocol !== 'https:' && !plain) throw refuse('https only');
  if (url.username || url.password) throw refuse('no user and password in it');
  const host = hostOf(url);
  if (!allowPrivate && isIP(host) && !isPublicAddress(host))
    throw refuse(`${host} is no address of the public internet`);
  if (!allowPrivate && !isIP(host) && (!host.includes('.') || host.endsWith('.localhost') || host.endsWith('.local')))
    throw refuse(`${host} is no name of the public internet`);
  return url;
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');

/**
 * Sends a POST to where somebody said. The name is resolved here, once, and the connection goes to the address that was
 * looked at: a name that resolves to something else a moment later gains nothing.
 *
 * @returns null where the answer's status is 2xx, or why it wasn't delivered
 */
export function postGuarded(
  { url: text, body, headers }: Outgoing,
  guard: Guard,
  resolve: Resolve = lookup,
): Promise<string | null> {
  const url = parseWebhookUrl(text, guard);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((settle) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        lookup: guard.allowPrivate ? undefined : publicLookup(resolve),
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const { statusCode = 0 } = response;
        response.destroy();
        settle(statusCode >= 200 && statusCode < 300 ? null : `${url.host} answered with status ${statusCode}`);
      },
    );
    sent.on('error', (error) => settle(`${url.host}: ${reasonOf(error)}`));
    sent.end(body);
  });
}

/** Node's messages may carry the whole URL; their codes don't. */
function reasonOf(error: Error & { code?: string }): string {
  if (error instanceof NotPublic) return error.message;
  return error.name === 'TimeoutError' || error.name === 'AbortError'
    ? `no answer in ${TIMEOUT_MS / 1000} s`
    : (error.code ?? 'not reached');
}
