import { BaseError } from 'viem';
import { ServiceError } from './errors';

/** Why the chain could not be read, in words that don't name the node. */
function reasonOf(error: BaseError): string {
  return `the chain could not be read: ${error.shortMessage.split('\n')[0]}`;
}

/** A reading that a write can't do without: where the chain doesn't answer, the write is refused. */
export async function mustRead<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    throw new ServiceError('unavailable', `${reasonOf(error)}; nothing was changed, try again`, { cause: error });
  }
}

export interface Unreachable {
  readonly state: 'unreachable';
  readonly reason: string;
}

/** A reading that a page can do without: what it found, or why there is nothing. */
export async function tryRead<T>(reading: Promise<T>): Promise<{ read: T } | { read: null; unreachable: Unreachable }> {
  try {
    return { read: await reading };
  } catch (error) {
    const refused = error instanceof ServiceError;
    if (!(error instanceof BaseError) && !refused) throw error;
    return { read: null, unreachable: { state: 'unreachable', reason: refused ? error.message : reasonOf(error) } };
  }
}
