import { encodeFunctionData } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { iCompoundTypeGovernorAbi as abi } from '@/server/adapters/chain/abi.generated';
import { listProposals } from '@/server/services/proposals/list';
import { proposalMarkdown } from '@/server/services/proposals/markdown';
import { startDao } from './dao-fixture';

let here: Awaited<ReturnType<typeof startDao>>;

beforeAll(async () => {
  here = await startDao();
}, 120_000);
afterAll(() => here.close());

/** Somebody proposes something of their own, which takes the governor's next number. */
async function proposeSomethingElse() {
  const { chain, dao } = here;
  const governor = dao.markets.find(({ slug }) => slug === 'bravo')!.governance as { governor: `0x${string}` };
  const args = [[dao.safe], [0n], ['nothing()'], ['0x'], 'something else'] as const;
  const data = encodeFunctionData({ abi, functionName: 'propose', args });
  const hash = await chain.wallet.sendTransaction({ account: dao.voters[1], to: governor.governor, data });
  await chain.client.waitForTransactionReceipt({ hash });
}

describe('a proposal that a governor of Compound’s kind carries', () => {
  it('is found again by its calls, whatever number it gets, and executed', async () => {
    const { propose, read, take, report, pass, blocking, baseOf, dao, as } = here;
    const [first, second, third] = dao.voters;
    const id = await propose('bravo', { 'margin.base': 0.0085 });
    expect(await blocking(id)).toEqual([]);
    const made = await read(id);
    expect(made).toMatchObject({ state: 'open', venue: 'compound', transaction: null, safe: null, steward: null });
    expect(made.vote).toMatchObject({ state: 'unknown', proposalId: null, queues: true, contentHash: made.identity });
    expect(made.call.calls.map(({ functionName }) => functionName)).toEqual(['begin', 'setMarginParameters']);
    await expect(take(id, first, { step: 'vote', support: 'for' })).rejects.toThrow('"unknown"');

    // Predicted was number 1; another proposal takes it.
    await proposeSomethingElse();
    expect((await read(id)).vote?.state).toBe('unknown');
    expect(await report(id, first, await take(id, first, { step: 'propose' }))).toMatchObject({ state: 'voting' });
    expect((await read(id)).vote).toMatchObject({ proposalId: '2', state: 'pending' });
    await pass(3);
    await take(id, first, { step: 'vote', support: 'for' });
    await expect(take(id, first, { step: 'vote', support: 'for' })).rejects.toThrow();
    await take(id, second, { step: 'vote', support: 'abstain' });
    const voting = await read(id, first);
    const votes = (10n ** 24n).toString();
    expect(voting.vote).toMatchObject({ state: 'active', for: votes, abstain: votes, against: '0' });
    expect(voting.vote?.me).toMatchObject({ hasVoted: true, weight: votes });
    expect((await read(id, third)).vote?.me).toMatchObject({ hasVoted: false, weightNow: '0' });
    // What one delegates to another that one casts from then on.
    await take(id, third, { step: 'delegate', to: second });
    expect((await read(id, third)).vote?.me).toMatchObject({ delegate: second, weightNow: '0' });
    expect((await read(id, second)).vote?.me).toMatchObject({ weight: votes, weightNow: (2n * 10n ** 24n).toString() });
    await pass(50);
    expect((await read(id)).state).toBe('passed');
    expect(await report(id, second, await take(id, second, { step: 'queue' }))).toMatchObject({ state: 'queued' });
    const [row] = await listProposals(as(null), { state: 'open' });
    expect(row.nextAction.text).toContain('Anybody may execute it from');
    await expect(take(id, second, { step: 'execute' })).rejects.toThrow();
    await pass(11);
    const hash = await take(id, second, { step: 'execute' });
    // Nobody reports it.
    expect(await read(id)).toMatchObject({ state: 'executed', execution: { transactionHash: hash, asAsked: true } });
    expect(await baseOf('bravo')).toBe('8500000000000000');
    const { markdown } = await proposalMarkdown(as(null), { id, origin: 'http://127.0.0.1:3000' });
    expect(markdown).toContain('Proposal id: `2`');
  });

  it('is not taken for another with the same number, and lives on where a twin was cancelled', async () => {
    const { propose, read, take, chain, dao, as, database } = here;
    const [first, second] = dao.voters;
    const id = await propose('bravo', { 'margin.base': 0.009 });
    await take(id, first, { step: 'propose' });
    const { vote } = await read(id);
    const cancel = (account: `0x${string}`, proposalId: string) =>
      chain.wallet.sendTransaction({
        account,
        to: vote!.governor,
        data: encodeFunctionData({ abi, functionName: 'cancel', args: [BigInt(proposalId)] }),
      });
    await chain.client.waitForTransactionReceipt({ hash: await cancel(first, vote!.proposalId!) });
    // Whoever proposed it cancelled it; somebody else had proposed the very same before anybody looked.
    const { encoded } = await database.client.proposal.findUniqueOrThrow({ where: { id } });
    const { proposal } = encoded as {
      proposal: {
        targets: `0x${string}`[];
        values: string[];
        signatures: string[];
        argumentData: `0x${string}`[];
        description: string;
      };
    };
    const args = [
      proposal.targets,
      proposal.values.map(BigInt),
      proposal.signatures,
      proposal.argumentData,
      proposal.description,
    ] as const;
    const data = encodeFunctionData({ abi, functionName: 'propose', args });
    const hash = await chain.wallet.sendTransaction({ account: second, to: vote!.governor, data });
    await chain.client.waitForTransactionReceipt({ hash });
    const twin = await read(id);
    expect([twin.state, twin.vote?.proposalId]).toEqual(['voting', String(Number(vote!.proposalId) + 1)]);
    expect(await listProposals(as(null), { state: 'open' })).toHaveLength(1);
  });
});
