import { randomUUID } from 'node:crypto';
import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { ZodError, type z } from 'zod';
import { DomainError } from '@/server/domain/errors';
import { ServiceError, type ServiceErrorCode } from '@/server/services/errors';

const SERVICE_CODES: Record<ServiceErrorCode, TRPC_ERROR_CODE_KEY> = {
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
  unavailable: 'SERVICE_UNAVAILABLE',
  busy: 'TOO_MANY_REQUESTS',
};

/** What a client may know of an error, beside its text. */
export interface ErrorFacts {
  readonly reason: string;
  readonly field?: string;
  readonly value?: string;
  readonly unit?: string;
  readonly limit?: string;
  /** to be found again in the server's log; the text itself stays there */
  readonly incident?: string;
}

/** An error that is ready for the wire: its message is meant for the person who asked. */
export class ApiError extends TRPCError {
  constructor(
    code: TRPC_ERROR_CODE_KEY,
    message: string,
    readonly facts: ErrorFacts,
    cause?: unknown,
  ) {
    super({ code, message, cause });
  }
}

/** `paths: Too big: expected number to be <=2000` */
function describeIssue(issue: z.core.$ZodIssue): string {
  const field = issue.path.map(String).join('.');
  return field ? `${field}: ${issue.message}` : issue.message;
}

/** The only place where an error becomes an answer. `log` gets what the client doesn't. */
export function toApiError(error: unknown, log: (incident: string, error: unknown) => void): ApiError {
  if (error instanceof ApiError) return error;
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof DomainError) {
    const { field, value, unit, limit } = cause.facts;
    const shown = value === undefined ? undefined : String(value);
    return new ApiError('BAD_REQUEST', cause.message, { reason: cause.code, field, value: shown, unit, limit }, cause);
  }
  if (cause instanceof ServiceError)
    return new ApiError(SERVICE_CODES[cause.code], cause.message, { reason: cause.code }, cause);
  if (cause instanceof ZodError && error instanceof TRPCError && error.code === 'BAD_REQUEST') {
    const field = cause.issues[0]?.path.map(String).join('.');
    const message = cause.issues.slice(0, 8).map(describeIssue).join('; ');
    return new ApiError('BAD_REQUEST', message, { reason: 'invalid-input', field }, cause);
  }
  // A request that tRPC itself refused: no such procedure, wrong method, a body that is no JSON.
  if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR')
    return new ApiError(error.code, error.message, { reason: 'request' });
  const incident = randomUUID();
  log(incident, error);
  return new ApiError('INTERNAL_SERVER_ERROR', `something failed on the server; incident ${incident}`, {
    reason: 'internal',
    incident,
  });
}
