import type { Transaction } from '@/server/adapters/persistence';
import { ServiceError } from '../errors';

export async function findWorkspace(transaction: Transaction, slug: string) {
  const workspace = await transaction.workspace.findUnique({ where: { slug } });
  if (!workspace) throw new ServiceError('not-found', `there is no workspace ${slug}`);
  return workspace;
}

/** As `findWorkspace`, and other writers of the same workspace wait until this transaction ends. */
export async function lockWorkspace(transaction: Transaction, slug: string) {
  await transaction.$queryRaw`SELECT id FROM workspaces WHERE slug = ${slug} FOR UPDATE`;
  return findWorkspace(transaction, slug);
}
