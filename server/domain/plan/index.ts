export type { AutonomyChange, AutonomyConfiguration, ChangePlan, ParameterChange, PlannedChange } from './change-plan';
export { changedParameters, type ChangedParameter, describePlan } from './describe-plan';
export { freezeDeep } from './freeze-deep';
export { parsePlan } from './parse-plan';
export { type AutonomyToChange, type MarketToChange, planChanges, type PlanRequest } from './plan-changes';
export { sameAutonomy, validateAutonomy } from './validate-autonomy';
