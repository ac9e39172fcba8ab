import { config } from 'zod';
import {
  latencyMargins,
  limitCycleReport,
  linearCertificate,
  robustness,
  sensitivities,
} from '@/server/domain/stability';
import type { DeepAnswer, DeepQuestion, DeepResults } from './deep-messages';
import type { DeepReport } from './deep-url';

// The content security policy forbids code made from text, which zod would otherwise try.
config({ jitless: true });

const answer = (message: DeepAnswer) => self.postMessage(message);

/** Steps come faster than a screen shows them. */
const TELL_EVERY_MS = 100;
let told = 0;

function tell(stage: string, done: number, total: number): void {
  const now = performance.now();
  if (done < total && now - told < TELL_EVERY_MS) return;
  told = now;
  answer({ kind: 'progress', stage, done, total });
}

function compute({ report, market, policy, plants, seed }: DeepQuestion): DeepResults[DeepReport] {
  switch (report) {
    case 'sensitivities':
      return sensitivities(market, policy, { onProgress: (done, total) => tell('parameters', done, total) });
    case 'robustness':
      return robustness(market, policy, {
        plants,
        seed,
        onProgress: ({ stage, done, total }) => tell(stage, done, total),
      });
    case 'oscillations':
      return limitCycleReport(market, policy, (done, total) => tell('operating points', done, total));
    case 'latency':
      return latencyMargins(market, policy, { onProgress: (done, total) => tell('verdicts', done, total) });
    case 'certificate':
      return linearCertificate(market, policy);
  }
}

self.onmessage = ({ data }: MessageEvent<DeepQuestion>) => {
  try {
    answer({ kind: 'done', result: compute(data) });
  } catch (error) {
    answer({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
  }
};
