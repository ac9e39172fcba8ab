import { encodePlan, predictId, safeTransactionJson } from '@/server/adapters/venues/safe';
import { DomainError } from '@/server/domain/errors';
import type { EncodingFacts } from '@/server/domain/checks';
import { firstDifference } from '@/server/domain/evidence';
import type { FoundProposal } from './find';

/** Encodes the stored plan anew and holds it against the stored transaction and the stored hashes. */
export function encodingFacts({ row, plan, safeTransaction, safeContext }: FoundProposal): EncodingFacts {
  const { domainHash, messageHash, safeTxHash } = row;
  const found = { transaction: safeTransactionJson(safeTransaction), domainHash, messageHash, safeTxHash };
  try {
    const transaction = encodePlan(plan, safeContext);
    const expected = { transaction: safeTransactionJson(transaction), ...predictId(transaction, safeContext) };
    const difference = firstDifference(found, expected, '');
    return {
      firstDifference:
        difference && `${difference.path} is ${shown(difference.found)}, the plan gives ${shown(difference.expected)}`,
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { firstDifference: `the stored plan can't be encoded: ${error.message}` };
  }
}

/** The beginning of long calldata is not where an attack shows: its length and end are given too. */
function shown(value: unknown): string {
  const text = String(value);
  return text.length <= 80 ? text : `${text.slice(0, 34)}…${text.slice(-34)} (${(text.length - 2) / 2} bytes)`;
}
