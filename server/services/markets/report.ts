import { audited, Prisma, toJson, transact, type PrismaClient } from '@/server/adapters/persistence';
import { jsonDigest } from '@/server/domain/evidence';
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
  const inputsHash = jsonDigest({ market: toJson(market), policy: toJson(policy) });
  return { marketId, inputsHash, engineHash: await engineContentHash(), policyVersion: policy.version };
}

/** The stored analysis of exactly this market, under this policy, by this engine; null where there is none. */
export async function findReport(
  database: PrismaClient,
  marketId: string,
  market: Market,
  policy: Policy,
): Promise<StoredReport | null> {
  const key = await reportKey(marketId, market, policy);
  const row = await database.report.findUnique({ where: { marketId_inputsHash_engineHash_policyVersion: key } });
  if (!row) return null;
  // Written by `computeReport` alone, under the hash of the engine that reads it.
  const report = row.body as unknown as StabilityReport;
  return { id: row.id, report, engineHash: row.engineHash, computedAt: row.createdAt };
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
