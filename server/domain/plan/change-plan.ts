/**
 * What is to change, as frozen data that no venue has coloured: a Safe batch, a Governor proposal and a Timelock
 * operation are encodings ("dialects") of the same plan.
 *
 * Every number is the integer that the chain will be asked to store, as a decimal string (JSON has no bigint).
 */
export interface ChangePlan {
  /** 2: a call of its own, the first, carries deadline and evidence digest to the chain · 1: made before, still read */
  readonly version: 1 | 2;
  readonly chainId: number;
  readonly title: string;
  readonly summary: string;
  /** unix seconds after which the change must not execute; null for none, in version 1 only */
  readonly deadline: number | null;
  /** of the whole plan, in version 2 */
  readonly evidenceDigest?: EvidenceDigest;
  readonly changes: readonly PlannedChange[];
}

/** 32-byte digest, or this named placeholder, which the evidence digest replaces after it is computed */
export type EvidenceDigest = `0x${string}` | 'evidenceDigest';

export type PlannedChange = ParameterChange | AutonomyChange;

/** One parameter group of one market, set as a whole by one setter. */
export interface ParameterChange {
  readonly kind: 'parameters';
  /** adapter under server/adapters/protocols */
  readonly protocol: 'reference-perp';
  /** contract that holds the parameters */
  readonly market: `0x${string}`;
  readonly marketName: string;
  readonly group: 'signals' | 'margin' | 'funding' | 'liquidity' | 'liquidation';
  /** field → integer in force when the plan was made; the plan is stale once the chain differs */
  readonly before: Readonly<Record<string, string>>;
  /** field → integer asked; every field of the group */
  readonly after: Readonly<Record<string, string>>;
}

/** The law, envelope and thresholds inside which the on-chain controller may act on its own. */
export interface AutonomyChange {
  readonly kind: 'autonomy';
  readonly controller: `0x${string}`;
  readonly marketId: `0x${string}`;
  readonly marketName: string;
  readonly before: AutonomyConfiguration | null;
  readonly after: AutonomyConfiguration;
  readonly evidenceDigest: EvidenceDigest;
}

/** Mirrors the structs of contracts/src/types/ControllerTypes.sol; integers as decimal strings, values in WAD. */
export interface AutonomyConfiguration {
  readonly law: {
    readonly referenceVolatility: string;
    readonly parameters: readonly {
      /** name in server/domain/parameters, such as `margin.volatilityMultiplier` */
      readonly parameter: string;
      readonly baseline: string;
      readonly volatilityGain: string;
      readonly imbalanceGain: string;
    }[];
  };
  readonly envelope: {
    readonly coolDownSeconds: string;
    readonly driftRefillSeconds: string;
    /** in the order of `law.parameters` */
    readonly bounds: readonly {
      readonly min: string;
      readonly max: string;
      readonly failSafe: string;
      readonly maxStep: string;
      readonly driftBudget: string;
    }[];
    readonly halfSpaces: readonly { readonly coefficients: readonly string[]; readonly bound: string }[];
  };
  /** annualised volatility; release < engage < trip */
  readonly thresholds: {
    readonly release: string;
    readonly engage: string;
    readonly trip: string;
    readonly maxStalenessSeconds: string;
    readonly maxNativeDeviation: string;
  };
}
