import type { GroupIntegers } from '../parameters';
import type { AutonomyConfiguration, ChangePlan } from '../plan';
import type { Check, CheckState } from './check-state';

/**
 * Everything that the checks of a proposal look at. `null` is "nobody looked", and a check that needs it is then
 * "not run": absence is never a pass.
 */
export interface ProposalFacts {
  readonly plan: ChangePlan;
  /** unix seconds */
  readonly now: number;
  readonly onChain: OnChainFacts | null;
  readonly simulation: SimulationFacts | null;
  /** of the changed markets under the policy of its time */
  readonly verdict: { readonly state: CheckState; readonly checks: readonly Check[] } | null;
  /** version under which the verdict was made, and the one in force now */
  readonly policy: { readonly judged: number; readonly inForce: number } | null;
  /** today's book with the change executed, before any price moves */
  readonly transition: TransitionFacts | null;
  /** every call of the encoded transaction, in order, at its innermost level */
  readonly calls: readonly CallFacts[] | null;
  readonly safe: SafeFacts | null;
}

/** What the chain holds now for the targets of the plan, in the order of `plan.changes`. */
export interface OnChainFacts {
  readonly targets: readonly (
    | { readonly kind: 'parameters'; readonly integers: GroupIntegers }
    | { readonly kind: 'autonomy'; readonly configuration: AutonomyConfiguration | null }
  )[];
}

export interface SimulationFacts {
  readonly state: CheckState;
  readonly reason: string | null;
  readonly accepted: readonly {
    readonly marketName: string;
    readonly name: string;
    readonly asked: string;
    readonly accepted: string | null;
    readonly same: boolean;
  }[];
  readonly liquidations: {
    readonly state: CheckState;
    readonly reason: string | null;
    readonly byTheChange: readonly string[];
  };
}

export interface TransitionFacts {
  /** accounts that the change alone makes liquidatable */
  readonly accounts: number;
  /** their notional, USD */
  readonly notional: number;
}

export interface CallFacts {
  readonly to: string;
  readonly functionName: string;
  readonly decoded: boolean;
  /** wei, decimal */
  readonly value: string;
}

export interface SafeFacts {
  readonly transaction: {
    readonly to: string;
    readonly operation: 0 | 1;
    readonly value: string;
    readonly safeTxGas: string;
    readonly baseGas: string;
    readonly gasPrice: string;
    readonly gasToken: string;
    readonly refundReceiver: string;
    readonly nonce: number;
  };
  /** the Safe's nonce on chain now; null where it couldn't be read */
  readonly nonceNow: number | null;
  /** the one contract to which a delegatecall may go */
  readonly batchContract: string;
}
