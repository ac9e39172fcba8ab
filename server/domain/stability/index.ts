export { analysis, type AnalysedPoint, type Analysis } from './analysis';
export { parsePolicy } from './parse-policy';
export { DEFAULT_POLICY, type Policy } from './policy';
export { stabilityReport, type StabilityReport } from './stability-report';
export { verdict } from './verdict';
