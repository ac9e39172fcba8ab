import { createHmac } from 'node:crypto';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import type { Address } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantMembership } from '@/server/services/memberships/grant';
import { deliverDue } from '@/server/services/notifications/deliver';
import {
  answerMailLink,
  myEmail,
  readMailLink,
  subscribe,
  unsubscribe,
} from '@/server/services/notifications/mailboxes';
import type { ProposalNews } from '@/server/services/notifications/schema';
import { watchProposals } from '@/server/services/notifications/watch-proposals';
import { addWebhook, listWebhooks, removeWebhook } from '@/server/services/notifications/webhooks';
import { cancelProposal } from '@/server/services/proposals/cancel';
import { createProposal } from '@/server/services/proposals/create';
import { signProposal } from '@/server/services/proposals/sign';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { type LocalTestChain, startLocalChain } from './local-chain';
import { CHANGE, walletSignature } from './proposal-fixture';
import { testDatabase } from './test-database';
import { contextFor, someAddress } from './workspace-fixture';

const ADMIN = someAddress(601);
const WORKSPACE = { workspaceSlug: 'local' };
let database: Awaited<ReturnType<typeof testDatabase>>;
let chain: LocalTestChain;
let hooks: http.Server;
let mailServer: net.Server;
let hookUrl: string;
let smtpUrl: string;
/** the hook answers with it */
let status = 200;
/** later than this machine's clock */
let ahead = 0;
const posted: { body: string; headers: http.IncomingHttpHeaders }[] = [];
const mails: string[] = [];

beforeAll(async () => {
  [database, chain] = await Promise.all([testDatabase(), startLocalChain()]);
  await ensureLocalWorkspace(as(null), chain.deployment);
  await grantMembership({ ...as(null), actor: { kind: 'system' } }, { ...WORKSPACE, address: ADMIN, role: 'admin' });
  hooks = http.createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      posted.push({ body, headers: request.headers });
      response.writeHead(status).end();
    });
  });
  mailServer = net.createServer(takeMail);
  for (const one of [hooks, mailServer]) await new Promise<void>((done) => one.listen(0, '127.0.0.1', done));
  hookUrl = `http://127.0.0.1:${(hooks.address() as AddressInfo).port}/hook/hunter2`;
  smtpUrl = `smtp://user:hunter2@127.0.0.1:${(mailServer.address() as AddressInfo).port}`;
}, 120_000);
afterAll(async () => {
  for (const one of [hooks, mailServer]) await new Promise((done) => one.close(done));
  await Promise.all([database.close(), chain.stop()]);
});

/** As much of RFC 5321 as a client needs to hand over a message. */
function takeMail(socket: net.Socket) {
  let text = '';
  let inData = false;
  socket.write('220 here\r\n');
  socket.on('error', () => undefined);
  socket.on('data', (part) => {
    text += part.toString();
    for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
      if (inData) {
        const stop = text.indexOf('\r\n.\r\n');
        if (stop < 0) return;
        mails.push(text.slice(0, stop));
        text = text.slice(stop + 5);
        inData = false;
        socket.write('250 taken\r\n');
        continue;
      }
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      if (/^EHLO/i.test(line)) socket.write('250-here\r\n250 AUTH PLAIN\r\n');
      else if (/^AUTH/i.test(line)) socket.write('235 known\r\n');
      else if (/^DATA/i.test(line)) {
        inData = true;
        socket.write('354 go on\r\n');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else socket.write('250 well\r\n');
    }
  });
}

const as = (address: Address | null, more: { allowPrivate?: boolean; mail?: boolean } = {}) => {
  const context = contextFor(database.client, address);
  const { allowPrivate = true, mail = true } = more;
  return {
    ...context,
    chain: chain.client,
    now: () => new Date(Date.now() + ahead),
    notifications: {
      ...context.notifications,
      allowPrivate,
      mail: mail ? { url: smtpUrl, from: 'Homeostat <homeostat@example.org>' } : null,
    },
  };
};
const system = () => ({ ...as(null), actor: { kind: 'system' as const } });
const troubles: unknown[] = [];
const watch = () => watchProposals(system(), (_, error) => void troubles.push(error));
const deliver = () => deliverDue(system());
const propose = async (baseMargin: number) =>
  (
    await createProposal(as(chain.deployment.steward), {
      ...CHANGE,
      title: `Base margin ${baseMargin}`,
      parameters: { ...CHANGE.parameters, 'margin.base': baseMargin },
      summary: 'A wider base margin.',
      autonomy: null,
    })
  ).id;
const readable = (mail: string) => mail.replace(/=\r\n/g, '').replace(/=3D/g, '=');

describe('a webhook', () => {
  let id: string;
  let key: string;
  let proposal: string;

  it('is added by admins alone, and its path goes nowhere but to it', async () => {
    await expect(addWebhook(as(chain.deployment.steward), { ...WORKSPACE, url: hookUrl })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(addWebhook(as(ADMIN, { allowPrivate: false }), { ...WORKSPACE, url: hookUrl })).rejects.toThrow(
      'url is refused: https only',
    );
    ({ id, key } = await addWebhook(as(ADMIN), { ...WORKSPACE, url: hookUrl }));
    const listed = await listWebhooks(as(ADMIN), WORKSPACE);
    expect(listed).toMatchObject([{ id, host: new URL(hookUrl).origin, deliveries: [] }]);
    await expect(listWebhooks(as(chain.deployment.steward), WORKSPACE)).rejects.toMatchObject({ code: 'forbidden' });
    const log = await database.client.auditEntry.findMany({ where: { subject: id } });
    expect(log).toMatchObject([{ action: 'webhook.add' }]);
    expect(JSON.stringify([listed, log.map(({ details }) => details)])).not.toContain('hunter2');
    expect(JSON.stringify(await database.client.notificationChannel.findMany())).not.toContain(key);
  });

  it('is told of a new proposal once, signed, however many look', async () => {
    proposal = await propose(0.011);
    const found = await Promise.all([watch(), watch(), watch()]);
    expect(found.toSorted()).toEqual([0, 0, 1]);
    expect(await watch()).toBe(0);
    await Promise.all([deliver(), deliver()]);
    expect(posted).toHaveLength(1);
    const [{ body, headers }] = posted;
    const news = JSON.parse(body) as ProposalNews & { id: string };
    expect(news).toMatchObject({
      type: 'proposal.changed',
      proposal: {
        id: proposal,
        title: 'Base margin 0.011',
        workspace: 'Local protocol',
        link: `http://127.0.0.1:3000/proposals/${proposal}`,
        stateBefore: null,
        state: 'open',
        waitsFor: expect.stringContaining('2 more signatures') as string,
        blocking: [],
      },
    });
    const [, seconds, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['homeostat-signature'])) ?? [];
    expect(createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex')).toBe(signature);
    expect(news.id).toBe(headers['homeostat-delivery']);
  });

  it('is told again what it didn’t take, with growing pauses, until it is given up', async () => {
    status = 503;
    for (const owner of chain.deployment.owners.slice(0, 2)) {
      const signature = await walletSignature(chain, as(owner), proposal, owner);
      await signProposal(as(owner), { id: proposal, signature, safe: null, pasted: false, contract: null });
    }
    expect(await watch()).toBe(1);
    const before = posted.length;
    for (let attempt = 1; attempt <= 10; attempt++) {
      await deliver();
      ahead += 30_000 * 2 ** attempt;
    }
    expect(posted.length - before).toBe(8);
    expect(new Set(posted.slice(before).map(({ headers }) => headers['homeostat-delivery'])).size).toBe(1);
    const [{ deliveries }] = await listWebhooks(as(ADMIN), WORKSPACE);
    expect(deliveries[0]).toMatchObject({
      state: 'given up',
      attempts: 8,
      reason: expect.stringMatching(/answered with status 503$/) as string,
    });
    ahead = 0;
    status = 200;
  });

  it('hears nothing of a node that doesn’t answer', async () => {
    const silent = { ...system(), chain: contextFor(database.client, null).chain };
    expect(await watchProposals(silent, (_, error) => void troubles.push(error))).toBe(0);
    expect(await watch()).toBe(0);
  });

  it('hears of the end, and nothing once it is removed', async () => {
    await cancelProposal(as(chain.deployment.steward), { id: proposal, reason: 'for the test' });
    expect(await watch()).toBe(1);
    expect(await watch()).toBe(0);
    await deliver();
    expect((JSON.parse(posted.at(-1)!.body) as ProposalNews).proposal).toMatchObject({
      stateBefore: 'executable',
      state: 'cancelled',
    });
    const before = posted.length;
    const next = await propose(0.012);
    await watch();
    expect(await removeWebhook(as(ADMIN), { id })).toEqual({ changed: true });
    expect(await removeWebhook(as(ADMIN), { id })).toEqual({ changed: false });
    await deliver();
    expect(posted).toHaveLength(before);
    await cancelProposal(as(chain.deployment.steward), { id: next, reason: 'for the test' });
    await watch();
    await deliver();
    expect(posted).toHaveLength(before);
    expect(await listWebhooks(as(ADMIN), WORKSPACE)).toEqual([]);
  });
});

describe('an e-mail', () => {
  const linkIn = (mail: string) => {
    const [, id, word] = /notifications\/([0-9a-f-]+)\?word=([0-9a-f]{64})/.exec(readable(mail)) ?? [];
    return { id, word };
  };

  it('asks first, and is confirmed by whoever reads the mailbox', async () => {
    const [owner] = chain.deployment.owners;
    const input = { ...WORKSPACE, email: 'owner@example.org' };
    await expect(subscribe(as(owner, { mail: false }), input)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(subscribe(as(someAddress(602)), input)).rejects.toMatchObject({ code: 'forbidden' });
    const { id } = await subscribe(as(owner), input);
    expect(await subscribe(as(owner), input)).toEqual({ id });
    await deliver();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatch(/^To: owner@example\.org$/m);
    expect(mails[0]).toMatch(/^List-Unsubscribe:\s+</m);
    const link = linkIn(mails[0]);
    expect(link.id).toBe(id);
    expect(await readMailLink(as(null), link)).toEqual({
      workspaceName: 'Local protocol',
      email: 'o…@example.org',
      state: 'asked',
    });
    const wrong = { id, word: `${link.word.slice(0, -1)}${link.word.endsWith('0') ? '1' : '0'}` };
    await expect(answerMailLink(as(null), { ...wrong, answer: 'confirm' })).rejects.toMatchObject({
      code: 'not-found',
    });

    const early = await propose(0.013);
    await watch();
    await deliver();
    expect(mails).toHaveLength(1);
    await cancelProposal(as(chain.deployment.steward), { id: early, reason: 'for the test' });
    await watch();

    expect(await answerMailLink(as(null), { ...link, answer: 'confirm' })).toMatchObject({ state: 'confirmed' });
    expect(await myEmail(as(owner), WORKSPACE)).toEqual({
      offered: true,
      subscription: { id, email: 'owner@example.org', confirmed: true },
    });
    expect((await myEmail(as(chain.deployment.owners[1]), WORKSPACE)).subscription).toBeNull();
    const log = JSON.stringify(await database.client.auditEntry.findMany({ where: { subject: id } }), (_, value) =>
      typeof value === 'bigint' ? String(value) : (value as unknown),
    );
    expect(log).toContain('mailbox.confirm');
    expect(log).not.toContain('example.org');
  });

  it('goes to those who still have to act, and to nobody else', async () => {
    const [first, second] = chain.deployment.owners;
    const { steward } = chain.deployment;
    for (const [who, email] of [
      [second, 'second@example.org'],
      [steward, 'steward@example.org'],
    ] as const) {
      await subscribe(as(who), { ...WORKSPACE, email });
      await deliver();
      await answerMailLink(as(null), { ...linkIn(mails.at(-1)!), answer: 'confirm' });
    }
    const told = async (work: () => Promise<unknown>) => {
      const before = mails.length;
      await work();
      await watch();
      await deliver();
      return mails
        .slice(before)
        .map((mail) => /^To: (.*)$/m.exec(mail)?.[1])
        .toSorted();
    };
    let id = '';
    expect(await told(async () => (id = await propose(0.014)))).toEqual(['owner@example.org', 'second@example.org']);
    expect(readable(mails.at(-1)!)).toContain(`/proposals/${id}`);
    const sign = async (owner: Address) => {
      const signature = await walletSignature(chain, as(owner), id, owner);
      return signProposal(as(owner), { id, signature, safe: null, pasted: false, contract: null });
    };
    // One signature is no change of state: nobody is told again.
    expect(await told(() => sign(first))).toEqual([]);
    // With enough of them it waits for somebody to execute it: whoever wanted it.
    expect(await told(() => sign(second))).toEqual(['steward@example.org']);
    expect(await told(() => cancelProposal(as(steward), { id, reason: 'for the test' }))).toEqual([]);
  });

  it('stops by its link and by its owner', async () => {
    const [first, second] = chain.deployment.owners;
    const mine = await myEmail(as(first), WORKSPACE);
    await expect(unsubscribe(as(second), { id: mine.subscription!.id })).rejects.toMatchObject({ code: 'not-found' });
    expect(await unsubscribe(as(first), { id: mine.subscription!.id })).toEqual({ changed: true });
    const link = linkIn(mails.findLast((mail) => mail.includes('second@example.org'))!);
    expect(await answerMailLink(as(null), { ...link, answer: 'stop' })).toMatchObject({ state: 'stopped' });
    const before = mails.length;
    const id = await propose(0.015);
    await watch();
    await deliver();
    expect(mails).toHaveLength(before);
    await cancelProposal(as(chain.deployment.steward), { id, reason: 'for the test' });
    expect(troubles).toEqual([]);
  });

  it('is forgotten a month after it was sent, and not before', async () => {
    const all = () => database.client.notificationDelivery.count({ where: { deliveredAt: { not: null } } });
    const before = await all();
    expect(before).toBeGreaterThan(3);
    ahead = 29 * 86_400_000;
    await subscribe(as(ADMIN), { ...WORKSPACE, email: 'late@example.org' });
    await deliver();
    expect(await all()).toBe(before + 1);
    ahead = 31 * 86_400_000;
    await subscribe(as(ADMIN), { ...WORKSPACE, email: 'later@example.org' });
    await deliver();
    expect(await all()).toBe(2);
    ahead = 0;
  });

  it('can’t be used to write to strangers all day', async () => {
    const pest = chain.deployment.owners[2];
    for (let n = 0; n < 5; n++) await subscribe(as(pest), { ...WORKSPACE, email: `victim${n}@example.org` });
    await expect(subscribe(as(pest), { ...WORKSPACE, email: 'victim5@example.org' })).rejects.toMatchObject({
      code: 'busy',
    });
    await deliver();
  });

  it('keeps the mail server’s password out of what it says', async () => {
    const [owner] = chain.deployment.owners;
    await subscribe(as(owner), { ...WORKSPACE, email: 'again@example.org' });
    await new Promise((done) => mailServer.close(done));
    await deliver();
    const failed = await database.client.notificationDelivery.findFirst({
      where: { lastError: { not: null } },
      orderBy: { createdAt: 'desc' },
    });
    expect(failed?.lastError).toMatch(/^the mail server refused it: /);
    expect(failed?.lastError).not.toContain('hunter2');
  });
});
