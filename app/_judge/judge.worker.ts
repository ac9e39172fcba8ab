import { config } from 'zod';
import { DomainError } from '@/server/domain/errors';
import {
  evidenceDigest,
  firstDifference,
  judgedInputsDigest,
  parseBundle,
  reportDigest,
} from '@/server/domain/evidence';
import type { Market } from '@/server/domain/market';
import { parsePolicy, stabilityReport, type Policy, type StabilityReport } from '@/server/domain/stability';
import type { Judged, JudgeAnswer, JudgedBundle, JudgeRequest } from './judge-messages';

// The content security policy forbids code made from text, which zod would otherwise try.
config({ jitless: true });

function judge(market: Market, policy: Policy): Judged {
  const report = stabilityReport(market, policy);
  const { verdict, criticalShock } = report;
  return {
    verdict: { ...verdict, criticalShock },
    inputsDigest: judgedInputsDigest(market, policy),
    reportDigest: reportDigest(report),
  };
}

/** Computes every report of a bundle anew, from the inputs that the bundle itself holds. */
function judgeBundle(json: string): JudgedBundle {
  const bundle = parseBundle(JSON.parse(json), parsePolicy);
  const { inputs, reports } = bundle;
  const sides = inputs.markets.flatMap((market, index) =>
    (['before', 'after'] as const).map((side) => {
      const stored = reports[index][side] as unknown as StabilityReport;
      const here = stabilityReport(market[side], inputs.policy);
      return {
        side,
        stored: reportDigest(stored),
        here: reportDigest(here),
        difference: firstDifference(here, stored, side),
      };
    }),
  );
  return { digest: evidenceDigest(bundle), reports: sides };
}

function answerTo(request: JudgeRequest): JudgeAnswer {
  const { id } = request;
  try {
    if (request.kind === 'bundle') return { id, kind: 'bundle', judged: judgeBundle(request.json) };
    return { id, kind: 'market', judged: judge(request.market, request.policy) };
  } catch (error) {
    if (!(error instanceof DomainError)) console.error(error);
    return { id, kind: 'failed', error: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = ({ data }: MessageEvent<JudgeRequest>) => self.postMessage(answerTo(data));
