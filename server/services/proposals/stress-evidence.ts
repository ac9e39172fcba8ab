import type { Transaction } from '@/server/adapters/persistence';
import { canonicalJson, stressEvidence, type JsonValue, type StressEvidence } from '@/server/domain/evidence';
import type { Market } from '@/server/domain/market';
import type { StressReport } from '@/server/domain/stress';
import { ServiceError } from '../errors';

interface NamedMarket {
  readonly name: string;
  readonly market: Market;
}

interface StoredInputs {
  readonly markets: readonly NamedMarket[];
  readonly baseline?: readonly NamedMarket[];
}

/** A market of the proposal, in force and as asked. */
interface ChangedMarket {
  readonly market: { readonly id: string; readonly slug: string };
  readonly before: Market;
  readonly after: Market;
}

const equal = (one: unknown, other: unknown) =>
  one !== undefined && canonicalJson(one as JsonValue) === canonicalJson(other as JsonValue);

/** Whether a run compared these very values of every market, and left any other as it is. */
function isOf({ markets, baseline = [] }: StoredInputs, changed: readonly ChangedMarket[]): boolean {
  const held = (side: readonly NamedMarket[], slug: string) => side.find(({ name }) => name === slug)?.market;
  return (
    changed.every(
      ({ market: { slug }, before, after }) => equal(held(markets, slug), after) && equal(held(baseline, slug), before),
    ) &&
    markets
      .filter(({ name }) => !changed.some(({ market }) => market.slug === name))
      .every(({ name, market }) => equal(held(baseline, name), market))
  );
}

/** A finished run as evidence; refuses one that is of other values than the proposal's. */
export async function findStressEvidence(
  transaction: Transaction,
  stressRunId: string,
  changed: readonly [ChangedMarket, ...ChangedMarket[]],
): Promise<{ run: JsonValue; evidence: StressEvidence }> {
  const [{ market }] = changed;
  const row = await transaction.stressRun.findUnique({ where: { id: stressRunId } });
  if (!row || row.marketId !== market.id)
    throw new ServiceError('not-found', `there is no stress run ${stressRunId} of the market ${market.slug}`);
  if (row.state !== 'done' || !row.digest)
    throw new ServiceError('conflict', `stress run ${stressRunId} is ${row.state}: only a finished one is evidence`);
  if (!isOf(row.inputs as unknown as StoredInputs, changed))
    throw new ServiceError(
      'conflict',
      `stress run ${stressRunId} compared other values than this proposal's: run the stress again with these`,
    );
  return {
    run: row.inputs as unknown as JsonValue,
    evidence: stressEvidence(row.result as unknown as StressReport),
  };
}
