import { getAddress } from 'viem';
import type { Transaction } from '@/server/adapters/persistence';
import { policySchema } from '@/server/domain/stability';
import { ServiceError } from '../errors';

interface PolicyRow {
  readonly version: number;
  readonly body: unknown;
  readonly note: string;
  readonly createdBy: string;
  readonly createdAt: Date;
}

export function fromPolicyRow({ version, body, note, createdBy, createdAt }: PolicyRow) {
  const author = createdBy === 'system' ? ('system' as const) : getAddress(createdBy);
  return { policy: policySchema.parse({ ...Object(body), version }), note, createdBy: author, createdAt };
}

/** The policies in force, the latest versions, by workspace; every workspace must have one. */
export async function readCurrentPolicies(transaction: Transaction, workspaceIds: readonly string[]) {
  const rows = await transaction.policy.findMany({
    where: { workspaceId: { in: [...workspaceIds] } },
    orderBy: [{ workspaceId: 'asc' }, { version: 'desc' }],
    distinct: ['workspaceId'],
  });
  if (rows.length < workspaceIds.length) throw new ServiceError('not-found', 'this workspace has no policy');
  return new Map(rows.map((row) => [row.workspaceId, fromPolicyRow(row)]));
}

/** The policy in force: the latest version. */
export async function readCurrentPolicy(transaction: Transaction, workspaceId: string) {
  const policies = await readCurrentPolicies(transaction, [workspaceId]);
  return policies.get(workspaceId)!;
}
