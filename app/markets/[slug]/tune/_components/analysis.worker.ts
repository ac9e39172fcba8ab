import { config } from 'zod';
import { DomainError } from '@/server/domain/errors';
import { applyParameters } from '@/server/domain/parameters';
import { stabilityReport } from '@/server/domain/stability';
import type { AnalysisAnswer, AnalysisRequest } from './analysis-messages';
import { displacementCurves, locus } from './extra-analyses';
import { loopCurves } from './loop-curves';
import { rampResponse } from './ramp-response';
import { remembered, rememberedInPieces } from './remembered';
import { stepResponse } from './step-response';

// The content security policy forbids code made from text, which zod would otherwise try.
config({ jitless: true });

const answer = (message: AnalysisAnswer) => self.postMessage(message);

const reported = remembered(stabilityReport);
const ramped = remembered(rampResponse);
const stepped = remembered(stepResponse);
const looped = remembered(loopCurves);
const displaced = rememberedInPieces(displacementCurves);
const swept = rememberedInPieces(locus);

let newest: AnalysisRequest | null = null;

self.onmessage = ({ data }: MessageEvent<AnalysisRequest>) => {
  newest = data;
  void analyse(data);
};

async function analyse(request: AnalysisRequest) {
  try {
    judge(request);
  } catch (error) {
    if (!(error instanceof DomainError)) console.error(error);
    answer({ kind: 'failed', error: error instanceof Error ? error.message : String(error) });
    return;
  }
  await lookFurther(request);
}

/** The verdict and what costs next to nothing, then the loops: never put off. */
function judge({ market, policy, point }: AnalysisRequest) {
  const report = reported(market, policy);
  const { verdict, criticalShock } = report;
  const analysed =
    report.operatingPoints[
      policy.operatingPoints.findIndex(
        ({ shock, horizonSeconds }) => shock === point.shock && horizonSeconds === point.horizonSeconds,
      )
    ];
  answer({
    kind: 'verdict',
    verdict: { ...verdict, criticalShock },
    response: ramped(market, point),
    step: stepped(market, point),
    modes: analysed?.modes ?? [],
    intervalSeconds: market.signals.updateInterval,
  });
  answer({ kind: 'loops', loops: analysed ? looped(market, analysed) : {} });
}

/** What is wanted besides, in pieces; a newer request puts an end to it. */
async function lookFurther(request: AnalysisRequest) {
  const { market, point, extras } = request;
  const isOutdated = () => newest !== request;
  if (extras.locus) {
    const { parameter, values } = extras.locus;
    // While the parameter itself is dragged its locus stays what it is.
    const swings = applyParameters(market, { [parameter]: values[0] });
    const found = await swept(isOutdated, swings, point, parameter, values);
    if (found) answer({ kind: 'locus', locus: found });
  }
  if (extras.displacement && !isOutdated()) {
    const found = await displaced(isOutdated, market);
    if (found) answer({ kind: 'displacement', displacement: found });
  }
}
