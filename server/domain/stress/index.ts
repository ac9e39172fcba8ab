export { MAX_ACCOUNTS, parseAccountBook, type AccountBook, type Book } from './account-book';
export { digest } from './digest';
export { drawBook } from './draw-book';
export { type VenueTerms } from './engine/engine-setup';
export { generatedBookSchema, type GeneratedBook } from './generated-book';
export { parseNamedMarkets, type NamedMarket } from './named-markets';
export {
  metricsOf,
  type Metric,
  type Collapse,
  type MetricDescription,
  type PathOutcome,
  type PathResult,
} from './outcome';
export { type OutcomeTable } from './outcome-table';
export { type PairedDifference } from './paired-differences';
export { parseStress, type StressInput } from './parse-stress';
export { createPathRunner, runPath, type PathOutcomes, type PathRunner } from './path-runner';
export { type Band, type PathSeries } from './path-series';
export { reduce, type MetricSummary, type Reduction, type Shortfall } from './reduce';
export { restingMargins } from './resting-market';
export { runCase } from './run-case';
export { ASSETS, HISTORIC_EVENTS, scenarioSchema, type Asset, type HistoricEvent, type Scenario } from './scenarios';
export { SERIES, type SeriesName } from './series-grid';
export { runShard, type Shard } from './shard';
export { parseStressCase, type StressCase } from './stress-case';
export { reportBuilder, type ReportBuilder, type StressReport } from './stress-report';
export { MAX_PATHS, parseStressRun, type RunBook, type StressRun } from './stress-run';
export { transition, type NewlyLiquidatable, type Transition } from './transition';
export { DEFAULT_VENUE_TERMS } from './venue-terms';
