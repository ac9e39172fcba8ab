import type { StressReport } from '../stress';
import type { StressEvidence } from './bundle';
import { assertJson } from './canonical-json';

/** What evidence keeps of a run's report: the digest of all outcomes and every figure, without the plotted series. */
export function stressEvidence({
  digest,
  paths,
  metrics,
  probabilities,
  baseline,
  paired,
}: StressReport): StressEvidence {
  const figures = {
    paths,
    metrics,
    probabilities,
    ...(baseline && { baseline: { metrics: baseline.metrics, probabilities: baseline.probabilities } }),
    ...(paired && { paired }),
  };
  assertJson(figures, 'stress.metrics');
  return { digest, metrics: figures };
}
