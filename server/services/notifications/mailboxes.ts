import type { z } from 'zod';
import { audited, toJson, transact, unchanged } from '@/server/adapters/persistence';
import { auditActor, requireSession } from '../authorise';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { authoriseAnyRole } from '../roles/authorise-on-chain';
import { findWorkspace } from '../workspaces/find';
import { isMailWord } from './derived-keys';
import type { answerMailLinkInput, channelIdInput, mailLinkInput, myEmailInput, subscribeInput } from './schema';

/** The present subscription of whoever is signed in. */
export async function myEmail(
  { actor, database, notifications }: ServiceContext,
  { workspaceSlug }: z.output<typeof myEmailInput>,
) {
  const owner = requireSession(actor).toLowerCase();
  const workspace = await findWorkspace(database, workspaceSlug);
  const row = await database.notificationChannel.findFirst({
    where: { workspaceId: workspace.id, kind: 'email', owner, stoppedAt: null },
  });
  return {
    offered: notifications.mail !== null,
    subscription: row && { id: row.id, email: row.target, confirmed: row.confirmedAt !== null },
  };
}

const DAY_MS = 86_400_000;
const MOST_A_DAY = 5;

/** Asks a mailbox whether it wants to hear when its owner has to act; nothing else is sent before it says so. */
export async function subscribe(context: ServiceContext, { workspaceSlug, email }: z.output<typeof subscribeInput>) {
  const { actor, database, notifications, now } = context;
  const owner = requireSession(actor).toLowerCase();
  if (notifications.mail === null) throw new ServiceError('unavailable', 'this server has no mail server');
  const workspace = await findWorkspace(database, workspaceSlug);
  await authoriseAnyRole(context, workspace);
  return transact(
    auditActor(actor),
    'mailbox.subscribe',
    async (transaction) => {
      await transaction.$queryRaw`SELECT id FROM workspaces WHERE id = ${workspace.id} FOR UPDATE`;
      const where = { workspaceId: workspace.id, kind: 'email' as const, owner, stoppedAt: null };
      const present = await transaction.notificationChannel.findFirst({ where });
      if (present?.target === email) return unchanged({ id: present.id });
      const since = { gt: new Date(now().getTime() - DAY_MS) };
      const asked = await transaction.notificationChannel.count({ where: { kind: 'email', owner, createdAt: since } });
      if (asked >= MOST_A_DAY)
        throw new ServiceError(
          'busy',
          `at most ${MOST_A_DAY} mailboxes a day: each is sent a message that nobody asked for`,
        );
      await transaction.notificationChannel.updateMany({ where, data: { stoppedAt: now() } });
      const { id } = await transaction.notificationChannel.create({
        data: { workspaceId: workspace.id, kind: 'email', target: email, owner, createdAt: now() },
      });
      await transaction.notificationDelivery.create({
        data: { channelId: id, body: toJson({ kind: 'confirm' }), createdAt: now(), nextAttemptAt: now() },
      });
      return audited({ id }, { subject: id, workspaceId: workspace.id });
    },
    database,
  );
}

export async function unsubscribe({ actor, database, now }: ServiceContext, { id }: z.output<typeof channelIdInput>) {
  const owner = requireSession(actor).toLowerCase();
  return transact(
    auditActor(actor),
    'mailbox.stop',
    async (transaction) => {
      const found = await transaction.notificationChannel.findUnique({ where: { id } });
      if (found?.kind !== 'email' || found.owner !== owner)
        throw new ServiceError('not-found', `you have no e-mail subscription ${id}`);
      if (found.stoppedAt) return unchanged({ changed: false });
      await transaction.notificationChannel.update({ where: { id }, data: { stoppedAt: now() } });
      return audited({ changed: true }, { subject: id, workspaceId: found.workspaceId });
    },
    database,
  );
}

const NO_LINK = 'this link leads nowhere: it is not whole, or its subscription is gone';

const stateOf = ({ confirmedAt, stoppedAt }: { confirmedAt: Date | null; stoppedAt: Date | null }) =>
  stoppedAt ? ('stopped' as const) : confirmedAt ? ('confirmed' as const) : ('asked' as const);

/** `m…@example.org`: enough to know it again. */
const hidden = (email: string) => `${email[0]}…${email.slice(email.lastIndexOf('@'))}`;

/** What a link in an e-mail is about; whoever has it reads that mailbox, so nobody has to be signed in. */
export async function readMailLink(
  { database, notifications }: ServiceContext,
  { id, word }: z.output<typeof mailLinkInput>,
) {
  const found = isMailWord(notifications.secret, id, word)
    ? await database.notificationChannel.findUnique({ where: { id }, include: { workspace: true } })
    : null;
  if (!found) throw new ServiceError('not-found', NO_LINK);
  return { workspaceName: found.workspace.name, email: hidden(found.target), state: stateOf(found) };
}

export async function answerMailLink(context: ServiceContext, input: z.output<typeof answerMailLinkInput>) {
  const { database, now } = context;
  await readMailLink(context, input);
  await transact(
    'system',
    `mailbox.${input.answer}`,
    async (transaction) => {
      const found = await transaction.notificationChannel.findUniqueOrThrow({ where: { id: input.id } });
      const isDone = input.answer === 'confirm' ? found.confirmedAt !== null : found.stoppedAt !== null;
      if (isDone) return unchanged(null);
      const data = input.answer === 'confirm' ? { confirmedAt: now() } : { stoppedAt: now() };
      await transaction.notificationChannel.update({ where: { id: input.id }, data });
      return audited(null, { subject: input.id, workspaceId: found.workspaceId });
    },
    database,
  );
  return readMailLink(context, input);
}
