export { analysis, type AnalysedPoint, type Analysis } from './analysis';
export { describeMode, type DescribedMode } from './describe-mode';
export { type LatencyMargins, latencyMargins } from './latency/latency-margins';
export {
  type ElementCycles,
  limitCycleReport,
  type LimitCycleReport,
  type PointCycles,
} from './limit-cycles/limit-cycle-report';
export { nearestPass, type NearestPass } from './nearest/nearest-pass';
export { nearestPasses } from './nearest/nearest-passes';
export { parsePolicy, policyFaults, policySchema } from './parse-policy';
export { type PolicyChange, policyChanges } from './policy-changes';
export { POLICY_LIMITS, type PolicyLimit, type PolicyLimitKey, policyLimit } from './policy-limits';
export { parameterLocus, polesWith, type ParameterLocus } from './parameter-locus';
export { DEFAULT_POLICY, type Policy } from './policy';
export { type BoxSide, plantBox } from './robustness/plant-box';
export { plantVertices } from './robustness/plant-vertices';
export { type Robustness, robustness, type RobustnessProgress, robustnessSteps } from './robustness/robustness';
export type { FigureSensitivities, Sensitivity } from './sensitivity/sensitivity';
export { sensitivities } from './sensitivity/sensitivities';
export { stabilityReport, type StabilityReport } from './stability-report';
export { verdict } from './verdict';
export { whyItMatters } from './why-it-matters';
