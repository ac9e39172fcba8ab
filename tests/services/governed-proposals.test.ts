import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listProposals } from '@/server/services/proposals/list';
import { proposalMarkdown } from '@/server/services/proposals/markdown';
import { getProposal } from '@/server/services/proposals/get';
import { stepRequestInput } from '@/server/services/proposals/act-schema';
import { stepRequest } from '@/server/services/proposals/step-request';
import { blockingOf, startDao } from './dao-fixture';

let here: Awaited<ReturnType<typeof startDao>>;

beforeAll(async () => {
  here = await startDao();
}, 120_000);
afterAll(() => here.close());

describe('a proposal that holders of votes decide', () => {
  it('takes each step when its time has come and not before, and is defeated by a tie', async () => {
    const [first, second, idle] = here.dao.voters;
    const id = await here.propose('dao', { 'margin.base': 0.009 });
    const made = await here.read(id);
    expect(blockingOf(made)).toEqual([]);
    expect(made).toMatchObject({ state: 'open', venue: 'governor', transaction: null, hashes: null, safe: null });
    expect(made.vote).toMatchObject({ state: 'unknown', me: null });
    await expect(here.take(id, first, { step: 'vote', support: 'for' })).rejects.toThrow('"unknown"');
    await expect(here.sign(id, here.chain.deployment.owners[0], null)).rejects.toThrow('no Safe signs it');

    // A Safe within its own interface has no session: whose votes they are is the chain's business.
    await expect(stepRequest(here.as(null), stepRequestInput.parse({ id, step: 'propose' }))).rejects.toThrow(
      'sign in',
    );
    const unsigned = await stepRequest(here.as(null), stepRequestInput.parse({ id, step: 'propose', sender: first }));
    expect(unsigned).toEqual(await stepRequest(here.as(first), stepRequestInput.parse({ id, step: 'propose' })));
    expect((await getProposal(here.as(null), { id, account: first })).vote?.me?.weightNow).toBe(
      (10n ** 24n).toString(),
    );

    expect(await here.report(id, first, await here.take(id, first, { step: 'propose' }))).toMatchObject({
      state: 'voting',
    });
    await expect(here.take(id, first, { step: 'propose' })).rejects.toThrow('it can’t be proposed');
    await here.pass(3);
    await here.chain.test.mine({ blocks: 1 });
    await expect(here.take(id, first, { step: 'vote' })).rejects.toThrow('support is missing');
    await expect(here.take(id, first, { step: 'approve' })).rejects.toThrow('it has no step "approve"');
    await here.take(id, first, { step: 'vote', support: 'for' });
    await expect(here.take(id, first, { step: 'vote', support: 'for' })).rejects.toThrow();
    await here.take(id, second, { step: 'vote', support: 'against' });
    await here.take(id, idle, { step: 'delegate' });
    const voting = await here.read(id, first);
    expect(voting.vote).toMatchObject({
      state: 'active',
      for: (10n ** 24n).toString(),
      against: (10n ** 24n).toString(),
    });
    expect(voting.vote?.me).toMatchObject({ hasVoted: true, weight: (10n ** 24n).toString() });
    expect((await here.read(id, idle)).vote?.me).toMatchObject({
      hasVoted: false,
      weight: '0',
      weightNow: (10n ** 24n).toString(),
    });
    await here.pass(50);
    expect((await here.read(id)).state).toBe('defeated');
    await expect(here.take(id, first, { step: 'queue' })).rejects.toThrow('the proposal is defeated');
  });

  it('is carried by those who vote for it, and the chain then holds what was asked', async () => {
    const [first, second, third] = here.dao.voters;
    // Voting, queueing and the delay take 57 s: once the vote is over, only what is left of them has to fit.
    const id = await here.propose('dao', { 'margin.base': 0.0085 }, 95);
    expect(await here.blocking(id)).toEqual([]);
    await here.report(id, first, await here.take(id, first, { step: 'propose' }));
    await here.pass(3);
    await here.chain.test.mine({ blocks: 1 });
    await here.take(id, first, { step: 'vote', support: 'for' });
    await here.take(id, third, { step: 'vote', support: 'for' });
    await here.take(id, second, { step: 'vote', support: 'abstain' });
    await here.pass(50);
    const passed = await here.read(id);
    expect([passed.state, blockingOf(passed)]).toEqual(['passed', []]);
    expect(await here.report(id, second, await here.take(id, second, { step: 'queue' }))).toMatchObject({
      state: 'queued',
    });
    await expect(here.take(id, second, { step: 'execute' })).rejects.toThrow();
    const [row] = await listProposals(here.as(null), { state: 'open' });
    expect(row).toMatchObject({ id, state: 'queued', venue: 'governor' });
    expect(row.nextAction.text).toContain('Anybody may execute it from');
    await here.pass(11);
    expect((await here.read(id)).vote?.ready).toBe(true);
    const before = await here.baseOf('dao');
    const hash = await here.take(id, second, { step: 'execute' });
    expect(await here.report(id, second, hash)).toEqual({ state: 'executed', asAsked: true });
    expect([before, await here.baseOf('dao')]).toEqual(['8000000000000000', '8500000000000000']);
    expect((await here.read(id)).execution).toMatchObject({ transactionHash: hash, asAsked: true });
    const { markdown } = await proposalMarkdown(here.as(null), { id, origin: 'http://127.0.0.1:3000' });
    expect(markdown).toContain('Proposal id: `');
  });

  it('is held up where the deadline comes before vote and delay are over', async () => {
    const id = await here.propose('dao', { 'margin.base': 0.009 }, 40);
    expect((await here.blocking(id)).join()).toContain('beforeDeadline: The deadline comes before the 57 s');
    await expect(here.take(id, here.dao.voters[0], { step: 'propose' })).rejects.toThrow('beforeDeadline');
  });

  it('is known by the id that the governor computes, and by no other bytes', async () => {
    const id = await here.propose('dao', { 'margin.base': 0.009 });
    const row = await here.database.client.proposal.findUniqueOrThrow({ where: { id } });
    const encoded = row.encoded as { proposal: { description: string } };
    const altered = { ...encoded, proposal: { ...encoded.proposal, description: 'something else' } };
    await here.database.client.proposal.update({ where: { id }, data: { encoded: altered } });
    const blocking = await here.blocking(id);
    expect(blocking.join()).toContain(
      'bytesAreThePlan: The stored transaction is not the reviewed plan: proposal.description',
    );
    await expect(here.take(id, here.dao.voters[0], { step: 'propose' })).rejects.toThrow('not to be executed');
  });
});
