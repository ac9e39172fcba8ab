import type { Venue } from '../venue';
import { describe } from './describe';
import { parseSafeContext } from './evidence-encoding';
import { encodePlan } from './encode-plan';
import { predictId } from './predict-id';
import type { SafeContext, SafeHashes, SafeTransaction } from './safe-transaction';

/** The venue `safe`: a 1.4.1 Safe whose owners sign one transaction for the whole plan. */
export const safeVenue: Venue<SafeContext, SafeTransaction, SafeHashes> = {
  name: 'safe',
  parseContext: parseSafeContext,
  encodePlan,
  predictId,
  describe: (transaction, _context, labels) => describe(transaction, labels),
  executor: ({ safe }) => safe,
  steps: () => [],
};

export { planLabels } from '../plan-labels';
export { describe, describedCalls } from './describe';
export { verifyContractSignature } from './contract-signature';
export { assembleSignatures, encodeExecution } from './encode-execution';
export { encodePlan } from './encode-plan';
export { evidenceEncoding } from './evidence-encoding';
export { batchOperations, decodeMultiSend, encodeMultiSend } from './multi-send';
export { builderFile } from './builder-file';
export { encodeCalls } from './encode-calls';
export { encodeApproval, type NestedApproval, nestedApprovals } from './nested';
export { batchContractOf, DEFAULT_SAFE_VERSION, safeVersion, SAFE_VERSIONS, type SafeVersion } from './safe-versions';
export { predictId, typedData, typedDataJson } from './predict-id';
export { readApprovals } from './read-approvals';
export { readOwnership, type Ownership } from './read-ownership';
export { readSafe, type SafeState } from './read-safe';
export { refusalOnChain } from './refusal-on-chain';
export { type SafeContext, type SafeHashes, type SafeTransaction, safeTransactionJson } from './safe-transaction';
export { type OwnerSignature, verifySignature } from './verify-signature';
