import type { CheckState } from './check-state';
import type { ProposalCheckResult } from './registry';

/** Somebody's word that a check shall not block, for what it found then. */
export interface Override {
  readonly checkName: string;
  readonly state: CheckState;
  /** the check's reason at the time */
  readonly found: string;
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/**
 * Checks that nobody can answer for: they say whether the bytes are what people were shown, and whether those bytes take
 * powers. Whoever overrides one signs something unknown.
 */
const NEVER: ReadonlySet<string> = new Set([
  'bytesAreThePlan',
  'safeAgreesOnHash',
  'decodingIsComplete',
  'targetsAreKnown',
  'changesNothingElse',
  'powersAreUnchanged',
  'delegatecallOnlyToBatch',
  'movesNoEther',
  'evidenceIsWhole',
  'approvedByStewards',
]);

export const canBeOverridden = ({ name, state }: Pick<ProposalCheckResult, 'name' | 'state'>): boolean =>
  state !== 'pass' && state !== 'warn' && !NEVER.has(name);

/** Each check with the latest override that holds for what it finds now; one of another finding holds no more. */
export function withOverrides(
  checks: readonly ProposalCheckResult[],
  overrides: readonly Override[],
): ProposalCheckResult[] {
  return checks.map((check) => {
    if (!canBeOverridden(check)) return check;
    const own = overrides.findLast(
      ({ checkName, state, found }) => checkName === check.name && state === check.state && found === check.reason,
    );
    return own ? { ...check, override: { by: own.by, reason: own.reason, at: own.at } } : check;
  });
}
