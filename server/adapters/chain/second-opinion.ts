import { BaseError } from 'viem';
import type { ChangePlan } from '@/server/domain/plan';
import { executeOnCopy } from './copy/execute-on-copy';
import { LocalChainError } from './local/local-chain-error';
import { acceptedValues } from './read-back';
import type { AcceptedValue, SecondOpinion } from './simulation';
import type { StateChange } from './trace/state-change';
import type { BatchQuestion } from './trace/trace-batch';

/** Why there is none where the copy began at a later block than the simulation: both have to be made anew. */
export const MOVED_ON = 'the chain moved on while it was copied';

/** What the first back end found. */
export interface FirstOpinion {
  readonly success: boolean;
  readonly accepted: readonly AcceptedValue[];
  /** null: the node can't trace */
  readonly changes: readonly StateChange[] | null;
}

/** Executes the plan on a copy of the chain and compares: success, every accepted value, every change of state. */
export async function secondOpinion(
  question: Omit<BatchQuestion, 'labels'>,
  plan: ChangePlan,
  first: FirstOpinion,
): Promise<SecondOpinion> {
  try {
    const second = await executeOnCopy(question, plan.changes);
    if (second === null) return { state: 'not run', reason: MOVED_ON };
    if (second.success !== first.success) {
      const words = (success: boolean) => (success ? 'succeeds' : 'fails');
      return disagree(`simulated it ${words(first.success)}, executed on a copy it ${words(second.success)}`);
    }
    if (!second.success) return { state: 'agree', reason: null };
    const held = plan.changes.flatMap((change, index) => acceptedValues(change, second.answers[index]));
    const value = held.findIndex(({ accepted }, index) => accepted !== first.accepted[index].accepted);
    if (value >= 0) {
      const { name, accepted } = held[value];
      return disagree(`${name}: simulated ${first.accepted[value].accepted}, executed on a copy ${accepted}`);
    }
    return first.changes === null
      ? { state: 'agree', reason: 'only success and values were compared: the node gives no trace' }
      : compareChanges(first.changes, second.changes);
  } catch (error) {
    if (!(error instanceof BaseError) && !(error instanceof LocalChainError)) throw error;
    return { state: 'not run', reason: `no copy of the chain could be made: ${error.message.split('\n')[0]}` };
  }
}

function compareChanges(simulated: readonly StateChange[], executed: readonly StateChange[]): SecondOpinion {
  const [one, other] = [simulated, executed].map((changes) => changes.map((change) => JSON.stringify(change)));
  const missing = one.find((change) => !other.includes(change));
  if (missing) return disagree(`simulated, but not so when executed on a copy: ${missing}`);
  const added = other.find((change) => !one.includes(change));
  return added ? disagree(`executed on a copy, but not simulated so: ${added}`) : { state: 'agree', reason: null };
}

const disagree = (reason: string): SecondOpinion => ({ state: 'disagree', reason });
