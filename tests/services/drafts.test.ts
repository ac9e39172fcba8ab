import type { Address } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discardDraft } from '@/server/services/drafts/discard';
import { getDraft } from '@/server/services/drafts/get';
import { listDrafts } from '@/server/services/drafts/list';
import { saveDraft } from '@/server/services/drafts/save';
import { draftDetail, listDraftsOutput, saveDraftInput } from '@/server/services/drafts/schema';
import { sponsorDraft } from '@/server/services/drafts/sponsor';
import { listAudit } from '@/server/services/audit/list';
import { grantMembership } from '@/server/services/memberships/grant';
import { proposalEvents } from '@/server/services/proposals/events';
import { getProposal } from '@/server/services/proposals/get';
import { addReview } from '@/server/services/reviews/add';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { type LocalTestChain, startLocalChain } from './local-chain';
import { CHANGE } from './proposal-fixture';
import { testDatabase } from './test-database';
import { contextFor, createWorkspace, someAddress } from './workspace-fixture';

const SECOND = someAddress(802);
let database: Awaited<ReturnType<typeof testDatabase>>;
let chain: LocalTestChain;
let author: Address;
let elsewhere: Awaited<ReturnType<typeof createWorkspace>>;

beforeAll(async () => {
  [database, chain] = await Promise.all([testDatabase(), startLocalChain()]);
  await ensureLocalWorkspace(as(null), chain.deployment);
  elsewhere = await createWorkspace(database.client, 'elsewhere', 850);
  [author] = chain.deployment.owners;
  const system = { ...as(null), actor: { kind: 'system' as const } };
  await grantMembership(system, { workspaceSlug: 'local', address: SECOND, role: 'steward' });
}, 120_000);
afterAll(() => Promise.all([database.close(), chain.stop()]));

const as = (address: Address | null) => ({ ...contextFor(database.client, address), chain: chain.client });
const draft = (more: object = {}) =>
  saveDraftInput.parse({
    id: null,
    version: 0,
    marketSlug: 'eth',
    title: 'A secret plan',
    summary: 'Nobody is to know yet.',
    parameters: CHANGE.parameters,
    autonomy: null,
    stressRunId: null,
    tuning: '?margin.volatilityMultiplier=1&liquidation.closeFraction=0.2',
    days: 7,
    ...more,
  });

describe('a draft', () => {
  it('is saved by any member, and seen by members alone', async () => {
    await expect(saveDraft(as(null), draft())).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(saveDraft(as(elsewhere.people.admin), draft())).rejects.toMatchObject({ code: 'forbidden' });
    const { id } = await saveDraft(as(author), draft());
    expect(draftDetail.parse(await getDraft(as(SECOND), { id }))).toMatchObject({
      title: 'A secret plan',
      parameters: CHANGE.parameters,
      createdBy: author,
      days: 7,
      version: 1,
    });
    for (const stranger of [elsewhere.people.admin, someAddress(899)])
      await expect(getDraft(as(stranger), { id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(getDraft(as(null), { id })).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(listDraftsOutput.parse(await listDrafts(as(author), {}))).toHaveLength(1);
    expect(await listDrafts(as(elsewhere.people.admin), {})).toEqual([]);
    expect(await listDrafts(as(null), {})).toEqual([]);
  });

  it('leaves nothing of itself in the log or the feed', async () => {
    const { entries } = await listAudit(as(null), { workspaceSlug: 'local', limit: 50 });
    expect(entries.map(({ action }) => action)).toContain('draft.save');
    const everything = JSON.stringify([entries, await proposalEvents(database.client, null)]);
    for (const word of ['secret', 'Nobody', 'volatilityMultiplier', '"eth"']) expect(everything).not.toContain(word);
  });

  it('is edited from a version: another one by then is a conflict, and nothing is overwritten', async () => {
    const [{ id }] = await listDrafts(as(author), {});
    expect(await saveDraft(as(SECOND), draft({ id, version: 1, title: 'A better plan' }))).toEqual({ id, version: 2 });
    await expect(saveDraft(as(author), draft({ id, version: 1, title: 'Mine' }))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('somebody saved version 2 meanwhile') as string,
    });
    await expect(saveDraft(as(author), draft({ id, version: 2, marketSlug: 'btc' }))).rejects.toMatchObject({
      code: 'conflict',
    });
    const both = await Promise.allSettled([
      saveDraft(as(author), draft({ id, version: 2, title: 'One of two' })),
      saveDraft(as(SECOND), draft({ id, version: 2, title: 'One of two' })),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await getDraft(as(author), { id })).toMatchObject({ version: 3, createdBy: author });
  });

  it('is proposed by a steward, the version that was seen, once; its author’s approval doesn’t count', async () => {
    const [{ id, version }] = await listDrafts(as(author), {});
    await expect(sponsorDraft(as(author), { id, version })).rejects.toMatchObject({ code: 'forbidden' });
    const proposals = () => database.client.proposal.count();
    const { steward } = chain.deployment;
    await expect(sponsorDraft(as(steward), { id, version: version - 1 })).rejects.toMatchObject({ code: 'conflict' });
    expect(await proposals()).toBe(0);
    const { id: proposalId } = await sponsorDraft(as(steward), { id, version });
    await expect(sponsorDraft(as(steward), { id, version })).rejects.toMatchObject({});
    expect(await proposals()).toBe(1);
    const proposal = await getProposal(as(null), { id: proposalId });
    expect(proposal).toMatchObject({ title: 'One of two', createdBy: steward, draftedBy: author });
    expect(await listDrafts(as(author), {})).toEqual([]);
    expect(await getDraft(as(author), { id })).toMatchObject({ proposalId });
    await expect(saveDraft(as(author), draft({ id, version }))).rejects.toMatchObject({ code: 'conflict' });

    const system = { ...as(null), actor: { kind: 'system' as const } };
    await grantMembership(system, { workspaceSlug: 'local', address: author, role: 'steward' });
    const approve = (who: Address) => addReview(as(who), { proposalId, kind: 'approve', text: '' });
    await expect(approve(author)).rejects.toMatchObject({ code: 'forbidden' });
    await approve(SECOND);
  });

  it('may change several markets, and is refused as a whole where one of them can’t', async () => {
    const { steward } = chain.deployment;
    await database.client.proposal.updateMany({ data: { state: 'cancelled' } });
    const besides = [{ marketSlug: 'btc', parameters: { 'margin.base': 0.009 } }];
    const both = await saveDraft(as(steward), draft({ title: 'Both', besides, tuning: '?markets=eth,btc' }));
    expect(draftDetail.parse(await getDraft(as(author), both))).toMatchObject({ besides });
    const { id } = await sponsorDraft(as(steward), both);
    expect(await getProposal(as(null), { id })).toMatchObject({ title: 'Both', marketName: 'ETH and BTC' });
    const broken = [{ marketSlug: 'btc', parameters: { 'liquidation.closeFraction': 9 } }];
    const other = await saveDraft(as(steward), draft({ title: 'Broken', besides: broken }));
    await database.client.proposal.updateMany({ data: { state: 'cancelled' } });
    await expect(sponsorDraft(as(steward), other)).rejects.toThrow('is out of range');
    expect(await getDraft(as(steward), other)).toMatchObject({ proposalId: null });
    await discardDraft(as(steward), other);
  });

  it('is discarded by its author or a steward, and then stays away', async () => {
    const viewer = chain.deployment.owners[1];
    const { id } = await saveDraft(as(viewer), draft({ marketSlug: 'btc', title: 'Another' }));
    await expect(discardDraft(as(chain.deployment.owners[2]), { id })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await discardDraft(as(viewer), { id })).toEqual({ changed: true });
    await expect(discardDraft(as(SECOND), { id })).rejects.toMatchObject({ code: 'conflict' });
    expect(await listDrafts(as(viewer), {})).toEqual([]);
    await expect(saveDraft(as(viewer), draft({ id, version: 1, marketSlug: 'btc' }))).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it.each([
    ['an address of another site', { tuning: 'https://elsewhere.example/' }],
    ['a fragment', { tuning: '?a=1#x' }],
    ['no days', { days: 0 }],
    ['no title', { title: ' ' }],
  ])('refuses %s', (_, more) => expect(() => draft(more)).toThrow());
});
