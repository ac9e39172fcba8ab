import type { Transaction } from '@/server/adapters/persistence';

/** Versions of the policies under which proposals were judged. Evidence is large: the database reads it, not this process. */
export async function judgedPolicies(
  transaction: Transaction,
  proposalIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await transaction.$queryRaw<{ id: string; version: number }[]>`
    SELECT id, (evidence #>> '{inputs,policy,version}')::int AS version FROM proposals WHERE id = ANY(${[...proposalIds]})`;
  return new Map(rows.map(({ id, version }) => [id, version]));
}
