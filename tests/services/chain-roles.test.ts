import { type Address } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReview } from '@/server/services/reviews/add';
import { cancelProposal } from '@/server/services/proposals/cancel';
import { createProposal } from '@/server/services/proposals/create';
import { grantMembership } from '@/server/services/memberships/grant';
import { listChainRoles } from '@/server/services/roles/list';
import { chainRolesOutput } from '@/server/services/roles/schema';
import { contextFor } from './workspace-fixture';
import { startDao } from './dao-fixture';
import { CHANGE } from './proposal-fixture';

let here: Awaited<ReturnType<typeof startDao>>;

beforeAll(async () => {
  here = await startDao();
}, 120_000);
afterAll(() => here.close());

describe('roles that nobody grants', () => {
  it('are those of the chain at this moment', async () => {
    const stranger = here.chain.accounts[9];
    const input = { workspaceSlug: 'local-dao' };
    const mine = async (address: Address | null) =>
      chainRolesOutput.parse(await listChainRoles(here.as(address), input)).mine;
    await here.database.client.membership.deleteMany({ where: { role: 'viewer', workspace: { slug: 'local-dao' } } });
    expect(await mine(null)).toBeNull();
    expect(await mine(stranger)).toEqual([]);
    expect(await mine(here.dao.voters[0])).toEqual(['member']);
    expect(await mine(here.chain.deployment.owners[2])).toEqual(['signer']);
    // an owner of the Safe that is an owner
    expect(await mine(here.chain.deployment.owners[0])).toEqual(['signer']);
    const listed = await listChainRoles(here.as(null), input);
    expect(listed).toMatchObject({ safe: { address: here.dao.safe, threshold: 2 }, nested: [{ threshold: 2 }] });
    const away = await listChainRoles(
      { ...here.as(here.dao.voters[0]), chain: contextFor(here.database.client, null).chain },
      input,
    );
    expect(away).toMatchObject({ safe: { state: 'unreachable' }, nested: [], mine: null });
  });

  it('let people comment without a grant, and a guardian only stop', async () => {
    const stranger = here.chain.accounts[9];
    const proposalId = await here.propose('dao', { 'margin.base': 0.0091 });
    const comment = { proposalId, kind: 'comment' as const, text: 'Why so narrow?' };
    await expect(addReview(here.as(stranger), comment)).rejects.toMatchObject({ code: 'forbidden' });
    for (const address of [here.dao.voters[0], here.chain.deployment.owners[0]])
      await addReview(here.as(address), comment);
    await expect(addReview(here.as(here.dao.voters[0]), { ...comment, kind: 'object' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const cancel = () => cancelProposal(here.as(stranger), { id: proposalId, reason: 'stopped' });
    await expect(cancel()).rejects.toMatchObject({ code: 'forbidden' });
    const system = { ...here.as(null), actor: { kind: 'system' as const } };
    await grantMembership(system, { workspaceSlug: 'local-dao', address: stranger, role: 'guardian' });
    const change = { ...CHANGE, marketSlug: 'dao', parameters: { 'margin.base': 0.0091 }, autonomy: null };
    await expect(createProposal(here.as(stranger), change)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await cancel()).toEqual({ state: 'cancelled' });
  });
});
