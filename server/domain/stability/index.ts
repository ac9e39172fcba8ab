export { analysis, type AnalysedPoint, type Analysis } from './analysis';
export { describeMode, type DescribedMode } from './describe-mode';
export { type LatencyMargins, latencyMargins } from './latency/latency-margins';
export {
  type ElementCycles,
  limitCycleReport,
  type LimitCycleReport,
  type PointCycles,
} from './limit-cycles/limit-cycle-report';
export { parsePolicy } from './parse-policy';
export { DEFAULT_POLICY, type Policy } from './policy';
export { stabilityReport, type StabilityReport } from './stability-report';
export { verdict } from './verdict';
