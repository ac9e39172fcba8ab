import type { Transaction } from '@/server/adapters/persistence';
import { canonicalJson, stressEvidence, type JsonValue, type StressEvidence } from '@/server/domain/evidence';
import type { Market } from '@/server/domain/market';
import type { StressReport } from '@/server/domain/stress';
import { ServiceError } from '../errors';

interface StoredInputs {
  readonly markets: readonly { readonly market: Market }[];
  readonly baseline?: readonly { readonly market: Market }[];
}

const equal = (one: unknown, other: Market) =>
  one !== undefined && canonicalJson(one as JsonValue) === canonicalJson(other as unknown as JsonValue);

/** A finished run as evidence; refuses one that is of other values than the proposal's. */
export async function findStressEvidence(
  transaction: Transaction,
  stressRunId: string,
  marketId: string,
  before: Market,
  after: Market,
): Promise<{ run: JsonValue; evidence: StressEvidence }> {
  const row = await transaction.stressRun.findUnique({ where: { id: stressRunId } });
  if (!row || row.marketId !== marketId)
    throw new ServiceError('not-found', `there is no stress run ${stressRunId} of this market`);
  if (row.state !== 'done' || !row.digest)
    throw new ServiceError('conflict', `stress run ${stressRunId} is ${row.state}: only a finished one is evidence`);
  const inputs = row.inputs as unknown as StoredInputs;
  if (!equal(inputs.markets[0].market, after) || !equal(inputs.baseline?.[0].market, before))
    throw new ServiceError(
      'conflict',
      `stress run ${stressRunId} compared other values than this proposal's: run the stress again with these`,
    );
  return {
    run: row.inputs as unknown as JsonValue,
    evidence: stressEvidence(row.result as unknown as StressReport),
  };
}
