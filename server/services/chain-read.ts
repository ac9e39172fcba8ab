import { BaseError } from 'viem';
import { DomainError } from '@/server/domain/errors';
import { ServiceError } from './errors';

/** Why the chain could not be read, in words that don't name the node. */
export function unreachableReason(error: unknown): string {
  if (error instanceof DomainError) return error.message;
  const known = error instanceof BaseError ? error.shortMessage.split('\n')[0] : 'unexpected error';
  return `the chain could not be read: ${known}`;
}

/** A reading that a write can't do without: where the chain doesn't answer, the write is refused. */
export async function mustRead<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ServiceError || error instanceof DomainError) throw error;
    throw new ServiceError('unavailable', `${unreachableReason(error)}; nothing was changed, try again`, {
      cause: error,
    });
  }
}

/** A reading that a page can do without: what it found, or why there is nothing. */
export async function tryRead<T>(reading: Promise<T>): Promise<T | { state: 'unreachable'; reason: string }> {
  try {
    return await reading;
  } catch (error) {
    return { state: 'unreachable', reason: unreachableReason(error) };
  }
}
