import type { Address } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProposal } from '@/server/services/proposals/create';
import { getProposal } from '@/server/services/proposals/get';
import { listProposals } from '@/server/services/proposals/list';
import { signProposal } from '@/server/services/proposals/sign';
import { addReview } from '@/server/services/reviews/add';
import { listReviews } from '@/server/services/reviews/list';
import { addReviewInput, listReviewsOutput } from '@/server/services/reviews/schema';
import { setApprovals } from '@/server/services/reviews/set-approvals';
import { withdrawReview } from '@/server/services/reviews/withdraw';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { type LocalTestChain, startLocalChain } from './local-chain';
import { CHANGE, walletSignature } from './proposal-fixture';
import { testDatabase } from './test-database';
import { contextFor, someAddress } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
let chain: LocalTestChain;
let proposalId: string;
const [SECOND, ADMIN, VIEWER] = [someAddress(301), someAddress(302), someAddress(303)];

beforeAll(async () => {
  [database, chain] = await Promise.all([testDatabase(), startLocalChain()]);
  await ensureLocalWorkspace(as(null), chain.deployment);
  const { id: workspaceId } = await database.client.workspace.findUniqueOrThrow({ where: { slug: 'local' } });
  for (const [address, role] of [
    [SECOND, 'steward'],
    [ADMIN, 'admin'],
    [VIEWER, 'viewer'],
  ] as const)
    await database.client.membership.create({
      data: { workspaceId, address: address.toLowerCase(), role, grantedBy: 'system' },
    });
  ({ id: proposalId } = await createProposal(as(chain.deployment.steward), { ...CHANGE, autonomy: null }));
}, 120_000);
afterAll(() => Promise.all([database.close(), chain.stop()]));

const as = (address: Address | null) => ({ ...contextFor(database.client, address), chain: chain.client });
const say = (who: Address | null, kind: 'comment' | 'approve' | 'object', text = '') =>
  addReview(as(who), addReviewInput.parse({ proposalId, kind, text }));
const check = async () =>
  (await getProposal(as(null), { id: proposalId })).checks.find(({ name }) => name === 'approvedByStewards');
const require_ = (who: Address | null, approvalsRequired: number) =>
  setApprovals(as(who), { workspaceSlug: 'local', approvalsRequired });

describe('the review of a proposal', () => {
  it('asks for nothing until an admin says so, and then blocks signing until another steward approves', async () => {
    expect(await check()).toMatchObject({ state: 'pass' });
    await expect(require_(SECOND, 1)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await require_(ADMIN, 1)).toEqual({ changed: true });
    expect(await require_(ADMIN, 1)).toEqual({ changed: false });
    expect(await check()).toMatchObject({ state: 'not run', value: 0, limit: 1 });
    const [owner] = chain.deployment.owners;
    const signature = await walletSignature(chain, as(owner), proposalId, owner);
    await expect(
      signProposal(as(owner), { id: proposalId, signature, safe: null, pasted: false, contract: null }),
    ).rejects.toThrow('approvedByStewards');
    const { nextAction } = await getProposal(as(null), { id: proposalId });
    expect(nextAction).toEqual({ kind: 'wait', role: 'steward', text: 'Waits for the review of other stewards.' });

    const listed = async () => (await listProposals(as(null), { state: 'open' }))[0].nextAction.text;
    expect(await listed()).toBe('Waits for the review of other stewards.');

    const { id } = await say(SECOND, 'approve');
    expect(await listed()).toContain('2 more signatures');
    expect(await check()).toMatchObject({ state: 'pass', value: 1 });
    await withdrawReview(as(SECOND), { id });
    expect(await check()).toMatchObject({ state: 'not run' });
    await say(SECOND, 'approve', 'I looked at it twice.');
    expect(
      await signProposal(as(owner), { id: proposalId, signature, safe: null, pasted: false, contract: null }),
    ).toMatchObject({
      added: true,
    });
  });

  it('is blocked while a steward asks for changes, until they take it back or approve', async () => {
    await say(ADMIN, 'object', 'Too far at once.');
    expect(await check()).toMatchObject({
      state: 'fail',
      reason: expect.stringContaining('Too far at once.') as string,
    });
    await say(ADMIN, 'approve');
    expect(await check()).toMatchObject({ state: 'pass', value: 2 });
  });

  it('takes approvals of stewards alone, never of the author, and comments of members alone', async () => {
    await expect(say(chain.deployment.steward, 'approve')).rejects.toThrow('whoever made a proposal');
    await expect(say(VIEWER, 'approve')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(say(someAddress(999), 'comment', 'hello')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(say(null, 'comment', 'hello')).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(() => addReviewInput.parse({ proposalId, kind: 'comment', text: '  ' })).toThrow('text is missing');
    await say(VIEWER, 'comment', '<b>Why</b> so much?');
    const { reviews } = listReviewsOutput.parse(await listReviews(as(null), { proposalId }));
    expect(reviews.at(-1)).toMatchObject({ kind: 'comment', text: '<b>Why</b> so much?', author: VIEWER });
  });

  it('no longer counts an approval of somebody who is no steward any more, nor one of other bytes', async () => {
    await database.client.membership.deleteMany({ where: { address: SECOND.toLowerCase() } });
    expect(await check()).toMatchObject({ state: 'pass', value: 1 });
    await database.client.review.updateMany({ where: { proposalId }, data: { identity: `0x${'99'.repeat(32)}` } });
    expect(await check()).toMatchObject({ state: 'not run', value: 0 });
  });

  it('hides what was taken back and keeps that it was said; nobody takes back another’s words', async () => {
    const { id } = await say(VIEWER, 'comment', 'Something unkind.');
    await expect(withdrawReview(as(ADMIN), { id })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await withdrawReview(as(VIEWER), { id })).toEqual({ changed: true });
    expect(await withdrawReview(as(VIEWER), { id })).toEqual({ changed: false });
    const { reviews } = await listReviews(as(null), { proposalId });
    expect(reviews.find((one) => one.id === id)).toMatchObject({ text: null, kind: 'comment' });
    const log = await database.client.auditEntry.findMany({ where: { subject: proposalId, action: 'review.add' } });
    expect(JSON.stringify(log.at(-1)?.details)).toMatch(/"textDigest":"0x[0-9a-f]{64}"/);
    expect(JSON.stringify(log.map(({ details }) => details))).not.toContain('unkind');
  });
});
