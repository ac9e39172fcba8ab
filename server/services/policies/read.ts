import { getAddress } from 'viem';
import type { Transaction } from '@/server/adapters/persistence';
import { ServiceError } from '../errors';
import { policySchema } from './schema';

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

/** The policy in force: the latest version. */
export async function readCurrentPolicy(transaction: Transaction, workspaceId: string) {
  const row = await transaction.policy.findFirst({ where: { workspaceId }, orderBy: { version: 'desc' } });
  if (!row) throw new ServiceError('not-found', 'this workspace has no policy');
  return fromPolicyRow(row);
}
