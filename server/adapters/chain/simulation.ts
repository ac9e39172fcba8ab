import type { Address } from 'viem';
import type { DecodedEvent } from './describe-event';
import type { NamedChange } from './storage/named-change';
import type { TracedCall } from './trace/traced-call';

/** What a plan does when its executor runs it now. JSON throughout: integers as decimal strings. */
export interface PlanSimulation {
  /**
   * pass: every call succeeded and every value was accepted as asked · warn: succeeded, but a value differs ·
   * fail: a call reverted, or the two back ends disagree · not run: the node could not be asked
   */
  readonly state: 'pass' | 'warn' | 'fail' | 'not run';
  /** why the state isn't pass; null when it is */
  readonly reason: string | null;
  /** block whose state it ran on, decimal; null when not run */
  readonly blockNumber: string | null;
  /** of the block in which it ran, unix seconds, decimal; null when not run */
  readonly time?: string | null;
  readonly calls: readonly SimulatedCall[];
  readonly accepted: readonly AcceptedValue[];
  readonly events: readonly DecodedEvent[];
  readonly liquidations: SimulatedLiquidations;
  /** whose positions were looked at */
  readonly positions?: readonly OpenAccount[];
  /** every message, as deep as they go; null: the node gives no trace */
  readonly tree?: readonly TracedCall[] | null;
  /** every change of state, by name; null: the node gives no trace */
  readonly changes?: readonly NamedChange[] | null;
  /** the same, executed on a throw-away copy of the chain */
  readonly second?: SecondOpinion;
  /** gas of all calls, decimal; null when not run */
  readonly gasUsed: string | null;
}

/** A position open in a market. */
export interface OpenAccount {
  readonly market: Address;
  readonly account: Address;
}

export interface SimulatedCall {
  readonly to: Address;
  readonly functionName: string;
  readonly success: boolean;
  /** decoded revert reason */
  readonly reason: string | null;
  readonly gasUsed: string;
}

/** One value that the plan sets: asked, and what the contract held right after. */
export interface AcceptedValue {
  readonly target: Address;
  readonly marketName: string;
  /** `group.field`, or a path within the autonomy configuration */
  readonly name: string;
  readonly asked: string;
  /** null: a call before it failed, and nothing was read */
  readonly accepted: string | null;
  readonly same: boolean;
}

/** agree: the same success, values and changes of state · disagree: what differs first · not run: why */
export interface SecondOpinion {
  readonly state: 'agree' | 'disagree' | 'not run';
  readonly reason: string | null;
}

/** Accounts that the change alone makes liquidatable: compared at one block, with the plan and without it. */
export interface SimulatedLiquidations {
  readonly state: 'pass' | 'fail' | 'not run';
  readonly reason: string | null;
  /** open positions looked at */
  readonly accounts: number;
  readonly liquidatableBefore: readonly Address[];
  readonly liquidatableAfter: readonly Address[];
  readonly byTheChange: readonly Address[];
  /** of those, at the mark, USD with 18 decimals; absent where there are none */
  readonly notional?: string;
}
