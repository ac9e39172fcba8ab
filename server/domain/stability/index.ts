export { type AnalysedPoint, analysis, type Analysis } from './analysis';
export { certify, type FamilyCertificate } from './certify';
export { type DescribedMode, describeMode } from './describe-mode';
export { type LatencyMargins, latencyMargins } from './latency/latency-margins';
export {
  type ElementCycles,
  limitCycleReport,
  type LimitCycleReport,
  type PointCycles,
} from './limit-cycles/limit-cycle-report';
export { linearCertificate, type LinearCertificate, type NamedCertificate } from './linear-certificate';
export { nearestPass, type NearestPass } from './nearest/nearest-pass';
export { nearestPasses } from './nearest/nearest-passes';
export { parameterLocus, type ParameterLocus, polesWith } from './parameter-locus';
export { parsePolicy, policyFaults, policySchema } from './parse-policy';
export { DEFAULT_POLICY, type Policy } from './policy';
export { type PolicyChange, policyChanges } from './policy-changes';
export { POLICY_LIMITS, type PolicyLimit, policyLimit, type PolicyLimitKey } from './policy-limits';
export { type BoxSide, plantBox } from './robustness/plant-box';
export { plantVertices } from './robustness/plant-vertices';
export { type Robustness, robustness, type RobustnessProgress, robustnessSteps } from './robustness/robustness';
export { sensitivities } from './sensitivity/sensitivities';
export type { FigureSensitivities, Sensitivity } from './sensitivity/sensitivity';
export { stabilityReport, type StabilityReport } from './stability-report';
export { verdict } from './verdict';
export { whyItMatters } from './why-it-matters';
