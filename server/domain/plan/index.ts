export type {
  AutonomyChange,
  AutonomyConfiguration,
  ChangePlan,
  EvidenceDigest,
  ParameterChange,
  PlannedChange,
} from './change-plan';
export { changedParameters, type ChangedParameter, describePlan, summarisePlan } from './describe-plan';
export { freezeDeep } from './freeze-deep';
export { proposalDescription } from './proposal-description';
export { hasPlaceholder } from './has-placeholder';
export { parsePlan } from './parse-plan';
export { type AutonomyToChange, type MarketToChange, planChanges, type PlanRequest } from './plan-changes';
export { type TextClaim, textClaims } from './text-claims';
export { sameAutonomy, validateAutonomy } from './validate-autonomy';
