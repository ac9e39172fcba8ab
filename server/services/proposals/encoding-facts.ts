import { DomainError } from '@/server/domain/errors';
import type { EncodingFacts } from '@/server/domain/checks';
import { firstDifference } from '@/server/domain/evidence';
import { type Carried, carryPlan, identityOf } from './carried';
import type { FoundProposal } from './find';
import { formBytes } from './stored-form';

/** Encodes the stored plan anew and holds it against the stored bytes and the stored hashes. */
export function encodingFacts({ row, plan, carried, place }: FoundProposal): EncodingFacts {
  const { domainHash, messageHash, identity } = row;
  const found = { ...formBytes(carried), ...(carried.signing && { domainHash, messageHash }), identity };
  try {
    const difference = firstDifference(found, expectedOf(carryPlan(plan, place)), '');
    return {
      firstDifference:
        difference && `${difference.path} is ${shown(difference.found)}, the plan gives ${shown(difference.expected)}`,
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { firstDifference: `the stored plan can't be encoded: ${error.message}` };
  }
}

function expectedOf(carried: Carried) {
  const { identity, hashes } = identityOf(carried);
  const { domainHash, messageHash } = hashes ?? {};
  return { ...formBytes(carried), ...(hashes && { domainHash, messageHash }), identity };
}

/** The beginning of long calldata is not where an attack shows: its length and end are given too. */
function shown(value: unknown): string {
  const text = String(value);
  return text.length <= 80 ? text : `${text.slice(0, 34)}…${text.slice(-34)} (${(text.length - 2) / 2} bytes)`;
}
