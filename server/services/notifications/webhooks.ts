import type { z } from 'zod';
import { audited, transact, unchanged } from '@/server/adapters/persistence';
import { parseWebhookUrl } from '@/server/adapters/outgoing';
import { auditActor, authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { findWorkspace, lockWorkspace } from '../workspaces/find';
import { webhookKey } from './derived-keys';
import type { addWebhookInput, channelIdInput, listWebhooksInput } from './schema';

const MOST = 10;
const DELIVERIES = 5;

const hostOf = (url: string) => new URL(url).origin;

/** Every change of a workspace's proposals goes to this URL from now on. Its path stays out of the log: it may be a secret. */
export async function addWebhook(
  { actor, database, notifications }: ServiceContext,
  { workspaceSlug, url }: z.output<typeof addWebhookInput>,
) {
  const owner = auditActor(actor);
  const target = parseWebhookUrl(url, notifications).href;
  return transact(
    owner,
    'webhook.add',
    async (transaction) => {
      const workspace = await lockWorkspace(transaction, workspaceSlug);
      await authorise(transaction, actor, workspace, 'admin');
      const where = { workspaceId: workspace.id, kind: 'webhook' as const, stoppedAt: null };
      if ((await transaction.notificationChannel.count({ where })) >= MOST)
        throw new ServiceError('conflict', `a workspace has at most ${MOST} webhooks: remove one first`);
      const { id } = await transaction.notificationChannel.create({
        data: { workspaceId: workspace.id, kind: 'webhook', target, owner },
      });
      const details = { host: hostOf(target) };
      const key = webhookKey(notifications.secret, id);
      return audited({ id, key }, { subject: id, workspaceId: workspace.id, details });
    },
    database,
  );
}

export async function removeWebhook({ actor, database, now }: ServiceContext, { id }: z.output<typeof channelIdInput>) {
  return transact(
    auditActor(actor),
    'webhook.remove',
    async (transaction) => {
      const found = await transaction.notificationChannel.findUnique({ where: { id }, include: { workspace: true } });
      if (found?.kind !== 'webhook') throw new ServiceError('not-found', `there is no webhook ${id}`);
      await authorise(transaction, actor, found.workspace, 'admin');
      if (found.stoppedAt) return unchanged({ changed: false });
      await transaction.notificationChannel.update({ where: { id }, data: { stoppedAt: now() } });
      const details = { host: hostOf(found.target) };
      return audited({ changed: true }, { subject: id, workspaceId: found.workspaceId, details });
    },
    database,
  );
}

/** With how the latest messages fared, for the admins of the workspace. */
export async function listWebhooks(
  { actor, database }: ServiceContext,
  { workspaceSlug }: z.output<typeof listWebhooksInput>,
) {
  const workspace = await findWorkspace(database, workspaceSlug);
  await authorise(database, actor, workspace, 'admin');
  const rows = await database.notificationChannel.findMany({
    where: { workspaceId: workspace.id, kind: 'webhook', stoppedAt: null },
    include: { deliveries: { orderBy: { createdAt: 'desc' }, take: DELIVERIES } },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ id, target, createdAt, deliveries }) => ({
    id,
    host: hostOf(target),
    createdAt,
    deliveries: deliveries.map(({ createdAt: at, attempts, deliveredAt, nextAttemptAt, lastError }) => ({
      at,
      attempts,
      state: deliveredAt ? ('delivered' as const) : nextAttemptAt ? ('waiting' as const) : ('given up' as const),
      reason: deliveredAt ? null : lastError,
    })),
  }));
}
