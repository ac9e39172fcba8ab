export { type Check, type CheckState } from './check-state';
export { canBeOverridden, type Override, withOverrides } from './overrides';
export type { ProposalCheck } from './proposal-check';
export type {
  CallFacts,
  EncodingFacts,
  EvidenceFacts,
  MarketSituation,
  OnChainFacts,
  ProposalFacts,
  ReviewFacts,
  SafeFacts,
  SimulationFacts,
  TargetFacts,
  TransitionFacts,
} from './proposal-facts';
export { blockingChecks, PROPOSAL_CHECKS, type ProposalCheckResult, runProposalChecks } from './registry';
