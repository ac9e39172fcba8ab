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
  /** which kind of governance carries the plan, and what its deployed contracts say */
  readonly venue: VenueFacts;
  /** null: no Safe signs, or nobody looked */
  readonly safe: SafeFacts | null;
  /** the plan encoded anew for its venue, against the bytes that people are asked to sign */
  readonly encoding: EncodingFacts | null;
  /** every contract that the plan calls, the plan guard included */
  readonly targets: readonly TargetFacts[] | null;
  readonly evidence: EvidenceFacts | null;
  readonly review: ReviewFacts | null;
  /** protocols of the plan that apply a change to time already passed, unless they are settled first */
  readonly retroactiveProtocols: readonly string[];
  /** what the venue still asks to pass before execution, seconds; null where it asks nothing */
  readonly waitsSeconds: number | null | 'unread';
}

/** What present stewards other than the author say of these bytes. */
export interface ReviewFacts {
  readonly required: number;
  readonly approvals: number;
  readonly objections: readonly { readonly by: string; readonly text: string }[];
}

export interface EncodingFacts {
  /** where stored bytes and plan part first; null where they are the same */
  readonly firstDifference: string | null;
}

export interface TargetFacts {
  readonly address: string;
  readonly label: string;
  /** one that this workspace registered, or one of our own contracts */
  readonly known: boolean;
  /** a known address that this one could be mistaken for */
  readonly looksLike: string | null;
  /** keccak256 of its code when the proposal was made and now; null where it holds none, or could not be read */
  readonly codeHashThen: string | null;
  readonly codeHashNow: string | null;
}

export interface EvidenceFacts {
  /** of the stored bundle, computed now, and the one that the plan's calls carry */
  readonly digestNow: string;
  readonly digestClaimed: string;
  /** unix seconds */
  readonly madeAt: number;
  /** every market of the plan, then and now; null where one of them could not be read */
  readonly markets:
    readonly { readonly name: string; readonly then: MarketSituation; readonly now: MarketSituation }[] | null;
  /** the largest shock under which the proposal was judged, as a ratio of the price */
  readonly largestShock: number;
}

export interface MarketSituation {
  /** index price, USD */
  readonly index: number;
  /** longs and shorts, USD */
  readonly openInterest: number;
  /** annualised */
  readonly volatility: number;
}

/** What the targets of the plan hold, in the order of `plan.changes`: now, or once what the Safe executes before has executed. */
export interface OnChainFacts {
  readonly targets: readonly (
    | { readonly kind: 'parameters'; readonly integers: GroupIntegers }
    | { readonly kind: 'autonomy'; readonly configuration: AutonomyConfiguration | null }
  )[];
  /** proposals after which the plan was simulated, and which neither executed nor wait before it any more */
  readonly missingBefore?: readonly string[];
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
  /** every message, as deep as they go; null: nobody traced */
  readonly tree?: readonly MessageFacts[] | null;
  /** every change of state, by name; null: nobody traced */
  readonly changes?: readonly ChangeFacts[] | null;
  /** by another back end */
  readonly second?: { readonly state: 'agree' | 'disagree' | 'not run'; readonly reason: string | null };
}

export interface MessageFacts {
  readonly kind: string;
  readonly to: string | null;
  readonly target: string;
  readonly functionName: string;
  readonly value: string;
  readonly calls: readonly MessageFacts[];
}

export interface ChangeFacts {
  readonly kind: 'storage' | 'balance' | 'nonce' | 'code';
  readonly address: string;
  readonly target: string;
  readonly slot: string | null;
  readonly name: string | null;
  readonly before: string;
  readonly after: string;
  readonly declared: boolean;
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
  readonly address: string;
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
  /** operations within the batch, in order: 0 call, 1 delegatecall; null: the bytes are no batch that can be read */
  readonly batchOperations: readonly number[] | null;
  /** other waiting transactions of the same Safe with this nonce: only one of them can ever execute */
  readonly sameNonce: readonly string[];
  /** it scheduled the plan on its timelock, and so has used its nonce */
  readonly scheduled?: boolean;
}

export interface VenueFacts {
  readonly name: 'safe' | 'timelock' | 'governor' | 'compound' | 'steward';
  /** what the deployed contracts say of the bytes, null where they agree; null: nobody asked */
  readonly onChain: { readonly refusal: string | null } | null;
}
