import type { CheckState } from '../checks/check-state';

/** What a text about a proposal is made of; every figure comes from the stored proposal and the checks as they stand. */
export interface ProposalTextFacts {
  readonly number: number;
  readonly title: string;
  /** why, in the words of who proposes */
  readonly summary: string;
  readonly marketName: string;
  /** what it waits for, or how it ended */
  readonly nextAction: string;
  readonly rows: readonly ChangedValue[];
  readonly autonomyChanges: boolean;
  readonly verdict: { readonly before: VerdictFacts; readonly after: VerdictFacts };
  readonly affected: AffectedFacts;
  readonly checks: readonly CheckFacts[];
  readonly calls: readonly { readonly target: string; readonly functionName: string }[];
  /** ISO 8601, or null where there is none */
  readonly deadline: string | null;
  readonly evidenceDigest: string;
  /** under which people meet it: a safeTxHash, or a governor's proposal id */
  readonly identity: { readonly name: string; readonly value: string };
  readonly link: string;
}

export interface ChangedValue {
  /** of which market */
  readonly marketName: string;
  readonly label: string;
  readonly name: string;
  readonly unit: string;
  readonly before: number;
  readonly after: number;
  /** null where the value was 0 */
  readonly relativeChange: number | null;
}

export interface VerdictFacts {
  readonly state: CheckState;
  /** fall within an hour beyond which the loops move the price by themselves; null: none was found */
  readonly criticalShock: number | null;
}

export interface AffectedFacts {
  readonly state: 'pass' | 'fail' | 'not run';
  /** open positions that were looked at */
  readonly looked: number;
  /** of those, how many the change alone makes liquidatable; null where nobody looked */
  readonly liquidatable: number | null;
  /** of those, USD; null where it isn't known */
  readonly notional: number | null;
  readonly reason: string | null;
}

export interface CheckFacts {
  readonly label: string;
  readonly state: CheckState;
  readonly reason: string;
}
