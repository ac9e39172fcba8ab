export { analysis, type AnalysedLoop, type AnalysedPoint, type Analysis, type AnalysisOptions } from './analysis';
export { parsePolicy } from './parse-policy';
export { DEFAULT_POLICY, type Policy } from './policy';
export { stabilityReport, type StabilityReport } from './stability-report';
export { verdict, type Verdict } from './verdict';
