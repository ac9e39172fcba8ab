import type { Check, CheckState } from './check-state';
import type { ProposalFacts } from './proposal-facts';

/** One question that has to be answered before anybody signs. One file each, and one line in the registry. */
export interface ProposalCheck {
  /** stable identifier in camel case */
  readonly name: string;
  /** in plain words, for a table */
  readonly label: string;
  /** one sentence: why it matters */
  readonly why: string;
  /** absent: of every proposal; a question that makes no sense of one isn't asked */
  applies?(facts: ProposalFacts): boolean;
  run(facts: ProposalFacts): Finding;
}

/** A check without its name. */
export type Finding = Omit<Check, 'name'>;

/** A count of things that should not be: none is a pass. */
export function noneOf(count: number, unit: string, good: string, bad: string): Finding {
  return { state: count === 0 ? 'pass' : 'fail', value: count, limit: 0, unit, reason: count === 0 ? good : bad };
}

export function finding(state: CheckState, reason: string): Finding {
  return { state, value: null, limit: null, unit: '', reason };
}

export const notRun = (reason: string): Finding => finding('not run', reason);
