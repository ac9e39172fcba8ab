import type { Benchmark } from '../benchmark';
import { finalStates } from './final-states';
import { fullReport } from './full-report';
import { fullVerdict } from './full-verdict';
import { maps } from './maps';
import { monteCarlo } from './monte-carlo';
import { stressEngine } from './stress-engine';

/** Every benchmark, in the order of the report; one file each. */
export const BENCHMARKS: readonly Benchmark[] = [
  ...fullReport,
  ...finalStates,
  ...fullVerdict,
  ...maps,
  ...monteCarlo,
  ...stressEngine,
];
