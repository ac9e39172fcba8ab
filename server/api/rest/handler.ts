import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { z } from 'zod';
import { REQUESTS_PER_MINUTE } from '@/server/services/api-keys/schema';
import { type KeyUse, TooManyRequests, useApiKey } from '@/server/services/api-keys/use';
import { ServiceError } from '@/server/services/errors';
import type { ApiContext } from '../context';
import { toApiError } from '../error-mapping';
import { matchResource } from './match';

export const PREFIX = '/api/v1';

/** Answers a GET under /api/v1 to a valid key, in JSON; dates as ISO 8601, integers beyond 2⁵³ as decimal strings. */
export async function restHandler(request: Request, context: ApiContext): Promise<Response> {
  try {
    const { pathname, searchParams } = new URL(request.url);
    const found = matchResource(pathname.slice(PREFIX.length));
    if (!found) throw new ServiceError('not-found', `there is nothing at ${pathname}; see ${PREFIX}/openapi.json`);
    const { resource } = found;
    const use = await useApiKey(context, bearer(request), resource.scope);
    const path = parse(resource.path, found.path);
    const query = parse(resource.query, Object.fromEntries(searchParams));
    if (!(await resource.belongs(context.database, use.workspace, path)))
      throw new ServiceError('not-found', `there is nothing at ${pathname} in workspace ${use.workspace.slug}`);
    const body = resource.output.parse(await resource.read(context, use.workspace, { path, query }));
    return Response.json(body, { headers: { ...FIXED, ...limits(use) } });
  } catch (error) {
    return refusal(error, context);
  }
}

/** Whoever holds an answer may not keep it for others: what it says depends on the key. */
const FIXED = { 'cache-control': 'no-store', vary: 'authorization' };

const limits = ({ remaining, resetSeconds }: Pick<KeyUse, 'remaining' | 'resetSeconds'>) => ({
  'ratelimit-limit': String(REQUESTS_PER_MINUTE),
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(resetSeconds),
});

const bearer = ({ headers }: Request) => /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;

function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new TRPCError({ code: 'BAD_REQUEST', cause: parsed.error });
}

function refusal(error: unknown, { logIncident }: ApiContext): Response {
  const mapped = toApiError(error, logIncident);
  const { facts, message } = mapped;
  const status = getHTTPStatusCodeFromError(mapped);
  const headers = {
    ...FIXED,
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(error instanceof TooManyRequests && {
      'retry-after': String(error.resetSeconds),
      ...limits({ remaining: 0, resetSeconds: error.resetSeconds }),
    }),
  };
  return Response.json({ error: { message, ...facts } }, { status, headers });
}
