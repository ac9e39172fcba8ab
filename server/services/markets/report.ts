import { audited, Prisma, toJson, transact, type PrismaClient } from '@/server/adapters/persistence';
import { judgedInputsDigest } from '@/server/domain/evidence';
import type { Market } from '@/server/domain/market';
import { stabilityReport, type Policy, type StabilityReport } from '@/server/domain/stability';
import { engineContentHash } from '../engine-hash';

interface ReportKey {
  readonly marketId: string;
  readonly inputsHash: string;
  readonly engineHash: string;
  readonly policyVersion: number;
}

export interface StoredReport {
  readonly id: string;
  readonly report: StabilityReport;
  readonly engineHash: string;
  readonly computedAt: Date;
}

async function reportKey(marketId: string, market: Market, policy: Policy): Promise<ReportKey> {
  return {
    marketId,
    inputsHash: judgedInputsDigest(market, policy),
    engineHash: await engineContentHash(),
    policyVersion: policy.version,
  };
}

interface Question {
  readonly marketId: string;
  readonly market: Market;
  readonly policy: Policy;
}

/** The stored analyses of exactly these markets, under their policies, by this engine; by market, absent where none is. */
export async function findReports(
  database: PrismaClient,
  questions: readonly Question[],
): Promise<Map<string, StoredReport>> {
  const keys = await Promise.all(questions.map(({ marketId, market, policy }) => reportKey(marketId, market, policy)));
  const rows = await database.report.findMany({ where: { OR: keys } });
  return new Map(
    rows.map((row) => {
      // Written by `computeReport` alone, under the hash of the engine that reads it.
      const report = row.body as unknown as StabilityReport;
      return [row.marketId, { id: row.id, report, engineHash: row.engineHash, computedAt: row.createdAt }];
    }),
  );
}

/** The stored analysis of one market; null where there is none. */
async function findReport(
  database: PrismaClient,
  marketId: string,
  market: Market,
  policy: Policy,
): Promise<StoredReport | null> {
  return (await findReports(database, [{ marketId, market, policy }])).get(marketId) ?? null;
}

/** As `findReport`, and computes and stores what isn't there: once for one configuration, policy and engine. */
export async function computeReport(
  database: PrismaClient,
  { id: marketId, workspaceId }: { readonly id: string; readonly workspaceId: string },
  market: Market,
  policy: Policy,
): Promise<StoredReport> {
  const known = await findReport(database, marketId, market, policy);
  if (known) return known;
  const report = stabilityReport(market, policy);
  const key = await reportKey(marketId, market, policy);
  try {
    return await transact(
      'system',
      'report.compute',
      async (transaction) => {
        const row = await transaction.report.create({
          data: { ...key, workspaceId, verdictState: report.verdict.state, body: toJson(report, 'report') },
        });
        const details = { state: report.verdict.state, policyVersion: policy.version, inputsHash: key.inputsHash };
        return audited(
          { id: row.id, report, engineHash: row.engineHash, computedAt: row.createdAt },
          { subject: row.id, workspaceId, details },
        );
      },
      database,
    );
  } catch (error) {
    // Somebody else computed the same in the meantime.
    const raced = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
    const theirs = raced ? await findReport(database, marketId, market, policy) : null;
    if (theirs) return theirs;
    throw error;
  }
}
