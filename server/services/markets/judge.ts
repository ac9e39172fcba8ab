import type { z } from 'zod';
import type { CheckState } from '@/server/domain/checks';
import { DomainError } from '@/server/domain/errors';
import { judgedInputsDigest, reportDigest } from '@/server/domain/evidence';
import type { Market } from '@/server/domain/market';
import { applyParameters, validateParameters } from '@/server/domain/parameters';
import { stabilityReport, type Policy } from '@/server/domain/stability';
import type { ServiceContext } from '../context';
import { engineContentHash } from '../engine-hash';
import { ServiceError } from '../errors';
import { readCurrentPolicy } from '../policies/read';
import { AnalysisBudget } from './analysis-budget';
import { findMarket } from './find';
import { findReports } from './report';
import type { judgeMarketInput } from './schema';

interface Judgement {
  readonly state: CheckState;
  readonly reportDigest: `0x${string}`;
}

/** 20 at once, then two in a second: a fifth of a core at most. */
const budget = new AnalysisBudget(20, 2);

/** The latest answers by the digest of their inputs; nothing is stored for whoever merely looks. */
const judged = new Map<string, Judgement>();
const MOST_KEPT = 500;

/**
 * What the server makes of a parameter set, as digests that a browser compares with its own. Anybody may ask, signed in
 * or not; what would cost an analysis is refused as busy once everybody together asks too much.
 */
export async function judgeMarket({ database, now }: ServiceContext, input: z.output<typeof judgeMarketInput>) {
  const market = await findMarket(database, input.slug);
  const { policy } = await readCurrentPolicy(database, market.workspaceId);
  const proposed = applyParameters(market.stored, input.parameters);
  // How far one proposal may step is the proposal's affair.
  const [violation] = validateParameters(null, proposed);
  if (violation) {
    const { code, message, field, value, unit, limit } = violation;
    throw new DomainError(code, message, { field, value, unit, limit });
  }
  const inputsDigest = judgedInputsDigest(proposed, policy);
  const stored = (await findReports(database, [{ marketId: market.id, market: proposed, policy }])).get(market.id);
  const judgement = stored ? judgementOf(stored.report) : judgeAnew(inputsDigest, proposed, policy, now());
  return {
    ...judgement,
    inputsDigest,
    policyVersion: policy.version,
    configurationVersion: market.currentConfiguration.version,
    engineHash: await engineContentHash(),
  };
}

const judgementOf = (report: ReturnType<typeof stabilityReport>): Judgement => ({
  state: report.verdict.state,
  reportDigest: reportDigest(report),
});

function judgeAnew(inputsDigest: string, market: Market, policy: Policy, now: Date): Judgement {
  const known = judged.get(inputsDigest);
  if (known) return known;
  if (!budget.take(now.getTime()))
    throw new ServiceError('busy', 'the server has many analyses to make; ask again in a few seconds');
  const judgement = judgementOf(stabilityReport(market, policy));
  judged.set(inputsDigest, judgement);
  const [oldest] = judged.keys();
  if (judged.size > MOST_KEPT) judged.delete(oldest);
  return judgement;
}
