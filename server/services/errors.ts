/**
 * Why a service refuses, beside what the domain refuses.
 *
 * unauthenticated: nobody is signed in, or no longer · forbidden: signed in, without the role here · not-found ·
 * conflict: the state of the thing doesn't allow it (any more) · unavailable: the chain or a worker doesn't answer ·
 * busy: too much was asked for at once, later it can be had
 */
export type ServiceErrorCode = 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'unavailable' | 'busy';

/** A refusal whose text is meant for the person who asked. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(
    readonly code: ServiceErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
