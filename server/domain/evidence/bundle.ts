import type { Market } from '../market/market';
import type { ChangePlan } from '../plan';
import type { Policy } from '../stability/policy';
import { jsonDigest, type JsonValue } from './canonical-json';
import type { ChainState } from './chain-state';

/** Everything that a reader needs to recompute what a proposal claims, and the claims. JSON throughout. */
export interface EvidenceBundle {
  readonly version: 1;
  /** hash over the sources of the engine that computed the numbers */
  readonly engineContentHash: `0x${string}`;
  /** with the placeholder `evidenceDigest` where the digest of this bundle will stand */
  readonly plan: ChangePlan;
  readonly inputs: EvidenceInputs;
  readonly reports: readonly MarketReports[];
  readonly stress: StressEvidence | null;
  /** asked and accepted values of the simulated execution; null = not run */
  readonly simulation: JsonValue;
  /** what the simulation read of the chain; absent where the node gives no trace, and in older bundles */
  readonly chainState?: ChainState;
  /** the plan as each venue encodes it, digest filled in; not part of the digest */
  readonly encodings: readonly VenueEncoding[];
}

export interface EvidenceInputs {
  readonly markets: readonly MarketInput[];
  readonly policy: Policy;
  /** a run as the stress engine reads it, or null where none was run */
  readonly stress: JsonValue;
}

export interface MarketInput {
  readonly market: `0x${string}`;
  readonly marketName: string;
  readonly before: Market;
  readonly after: Market;
}

/** Stability reports of one market under the policy, every number of them. */
export interface MarketReports {
  readonly market: `0x${string}`;
  readonly before: JsonValue;
  readonly after: JsonValue;
}

export interface StressEvidence {
  readonly digest: `0x${string}`;
  readonly metrics: JsonValue;
}

export interface VenueEncoding {
  readonly venue: string;
  /** what the venue needs besides the plan: the Safe's address, its nonce … */
  readonly context: JsonValue;
  /** targets, calldata, ids and hashes */
  readonly encoded: JsonValue;
}

/**
 * keccak256 of the canonical JSON of all but the encodings: they hold the digest itself (the plan's placeholder filled
 * in), and follow from plan and digest.
 */
export function evidenceDigest(bundle: Omit<EvidenceBundle, 'encodings'>): `0x${string}` {
  return jsonDigest(digestedPart(bundle));
}

/** What the digest is over. */
function digestedPart(bundle: Omit<EvidenceBundle, 'encodings'>): Omit<EvidenceBundle, 'encodings'> {
  const { version, engineContentHash, plan, inputs, reports, stress, simulation, chainState } = bundle;
  const own = { version, engineContentHash, plan, inputs, reports, stress, simulation };
  return chainState === undefined ? own : { ...own, chainState };
}
