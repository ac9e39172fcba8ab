export {
  type EvidenceBundle,
  evidenceDigest,
  type EvidenceInputs,
  type MarketInput,
  type MarketReports,
  type StressEvidence,
  type VenueEncoding,
} from './bundle';
export type { ChainState } from './chain-state';
export { assertJson, canonicalJson, jsonDigest, type JsonValue } from './canonical-json';
export { fillPlaceholder } from './fill-placeholder';
export { restorePlaceholder } from './restore-placeholder';
export { type Difference, firstDifference } from './first-difference';
export { judgedInputsDigest, reportDigest } from './report-digest';
export { stressEvidence } from './stress-evidence';
export { parseBundle } from './parse-bundle';
export { type Recompute, type Verification, verifyBundle } from './verify-bundle';
