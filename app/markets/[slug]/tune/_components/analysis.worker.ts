import { config } from 'zod';
import { DomainError } from '@/server/domain/errors';
import { stabilityReport } from '@/server/domain/stability';
import type { AnalysisAnswer, AnalysisRequest } from './analysis-messages';
import { loopCurves } from './loop-curves';
import { rampResponse } from './ramp-response';

// The content security policy forbids code made from text, which zod would otherwise try.
config({ jitless: true });

const answer = (message: AnalysisAnswer) => self.postMessage(message);

self.onmessage = ({ data: { market, policy, point } }: MessageEvent<AnalysisRequest>) => {
  try {
    const report = stabilityReport(market, policy);
    const { verdict, criticalShock } = report;
    answer({ kind: 'verdict', verdict: { ...verdict, criticalShock }, response: rampResponse(market, point) });
    const analysed =
      report.operatingPoints[
        policy.operatingPoints.findIndex(
          ({ shock, horizonSeconds }) => shock === point.shock && horizonSeconds === point.horizonSeconds,
        )
      ];
    answer({ kind: 'loops', loops: analysed ? loopCurves(market, analysed) : {} });
  } catch (error) {
    if (!(error instanceof DomainError)) console.error(error);
    answer({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
  }
};
